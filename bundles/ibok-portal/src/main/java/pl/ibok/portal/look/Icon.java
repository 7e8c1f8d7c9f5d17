package pl.ibok.portal.look;

import java.io.IOException;
import java.io.Writer;

/**
 * {@code <@ui.icon name="gauge" label="" />}: an icon of the sprite. Without a label it is decoration and hidden from screen
 * readers.
 */
record Icon(String sprite) {
    void write(Writer out, String name, String label) throws IOException {
        out.write("<svg class=\"icon\" ");
        if (label.isEmpty()) {
            out.write("aria-hidden=\"true\"");
        } else {
            out.write("role=\"img\" aria-label=\"");
            Markup.escape(out, label);
            out.write("\"");
        }
        out.write(" focusable=\"false\"><use href=\"");
        Markup.escape(out, sprite);
        out.write("#");
        Markup.escape(out, name);
        out.write("\"></use></svg>");
    }
}
