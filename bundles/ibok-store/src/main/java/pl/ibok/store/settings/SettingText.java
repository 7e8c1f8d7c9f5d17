package pl.ibok.store.settings;

import java.math.BigDecimal;

/** Values of settings as text and back. */
final class SettingText {
    private SettingText() {}

    static String write(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static <T> T read(Class<T> type, String text) {
        Object value;
        if (type == String.class) {
            value = text;
        } else if (type == Integer.class) {
            value = Integer.valueOf(text);
        } else if (type == BigDecimal.class) {
            value = new BigDecimal(text);
        } else if (type == Boolean.class) {
            value = Boolean.valueOf(text);
        } else {
            throw new IllegalArgumentException("A setting can't be a " + type.getName());
        }
        return type.cast(value);
    }
}
