package pl.ibok.information.feed;

/** Text in XML. */
final class Xml {
    private Xml() {}

    /** Escaped for content and for attributes in double quotes; signs that XML 1.0 does not know are left out. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (allowed(sign)) {
                        out.appendCodePoint(sign);
                    }
                }
            }
        });
        return out.toString();
    }

    /** An element with nothing but a text in it. */
    static void element(StringBuilder out, String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static boolean allowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
