package pl.ibok.store.transaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Enum constants by their lower-case names. Kept with each class itself, so that a removed bundle's are gone with it. */
final class Constants {
    private static final ClassValue<Map<String, Object>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> byName = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                byName.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
            }
            return byName;
        }
    };

    private Constants() {}

    /** @throws IllegalArgumentException when the enum has no such constant */
    static Object of(Class<?> type, String name) {
        Object constant = BY_NAME.get(type).get(name);
        if (constant == null) {
            throw new IllegalArgumentException(type.getName() + " has no " + name);
        }
        return constant;
    }
}
