package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parts of the frame that look the same to many visitors, each drawn once for all that it depends on, and kept. Never what belongs to one person. One for
 * each module.
 */
public final class Kept {
    /** A handful of parts for each kind of visitor and each current entry of the menu; more would be a mistake. */
    private static final int MOST = 300;

    private final Map<List<Object>, String> parts = new ConcurrentHashMap<>();

    /** Writes the part that belongs to the key: its name and everything that it shows. */
    void write(Call call, List<Object> key, Component.Drawing drawing) throws TemplateException, IOException {
        String part = parts.get(key);
        if (part == null) {
            StringWriter drawn = new StringWriter(2048);
            drawing.draw(call.to(drawn));
            part = drawn.toString();
            if (parts.size() >= MOST) {
                parts.clear();
            }
            parts.put(key, part);
        }
        call.raw(part);
    }
}
