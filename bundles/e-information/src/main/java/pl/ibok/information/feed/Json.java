package pl.ibok.information.feed;

import java.util.Locale;

/** Text in JSON. */
final class Json {
    private static final char FIRST_PRINTED = ' ';

    private Json() {}

    /** In quotes, escaped (RFC 8259). */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                out.append('\\').append(sign);
            } else if (sign < FIRST_PRINTED) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
            } else {
                out.append(sign);
            }
        }
        return out.append('"').toString();
    }
}
