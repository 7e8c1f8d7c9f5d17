package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;

/** Short pieces of text and drawing. */
final class Pieces {
    private Pieces() {}

    static void into(Map<String, Component> parts) {
        parts.put("icon", Component.of("name label", call -> call.page()
                .icon()
                .write(call.out(), call.text("name"), call.text("label"))));
        parts.put("status", Component.of("text kind icon tint", Pieces::status));
        parts.put("rich", Component.of("text", call -> rich(call, call.text("text"))));
        parts.put("dial", Component.of("value digits size fraction unit", Dial::draw));
    }

    /** An icon and words, never colour alone. */
    private static void status(Call call) throws TemplateException, IOException {
        String kind = call.text("kind");
        String drawing = call.text("icon");
        call.raw("<span class=\"status ").esc(kind.isEmpty() ? "info" : kind);
        call.raw(call.flag("tint", true) ? " tint\">" : "\">").icon(drawing.isEmpty() ? usual(kind) : drawing);
        call.raw("<span>").value("text").raw("</span></span>");
    }

    private static String usual(String kind) {
        return switch (kind) {
            case "ok" -> "circle-check";
            case "warn" -> "calendar-clock";
            case "bad" -> "triangle-alert";
            case "none" -> "circle-dashed";
            default -> "clock";
        };
    }

    /** Text in which {@code *stars*} set words bold. */
    private static void rich(Call call, String text) throws IOException {
        String[] pieces = text.split("\\*", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean bold = i % 2 == 1;
            call.raw(bold ? "<strong>" : "").esc(pieces[i]).raw(bold ? "</strong>" : "");
        }
    }
}
