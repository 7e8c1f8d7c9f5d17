package pl.ibok.portal.look;

import java.io.IOException;
import java.io.Writer;

/**
 * {@code <@ui.icon name="gauge" label="" />}: an icon of the sprite. Without a label it is decoration and hidden from screen
 * readers.
 */
final class Icon {
    private static final String END = "\"></use></svg>";

    private final String use;
    private final String decoration;

    /** @param sprite address of the drawings: a path of our own with a hash, in which nothing is to be escaped */
    Icon(String sprite) {
        this.use = " focusable=\"false\"><use href=\"" + sprite + "#";
        this.decoration = "<svg class=\"icon\" aria-hidden=\"true\"" + use;
    }

    void write(Writer out, String name, String label) throws IOException {
        if (label.isEmpty()) {
            out.write(decoration);
        } else {
            out.write("<svg class=\"icon\" role=\"img\" aria-label=\"");
            Markup.escape(out, label);
            out.write("\"");
            out.write(use);
        }
        Markup.escape(out, name);
        out.write(END);
    }
}
