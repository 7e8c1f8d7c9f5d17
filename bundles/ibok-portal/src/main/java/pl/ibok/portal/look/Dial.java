package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code <@ui.dial value digits=5 size="medium" fraction="" unit="m³" />}: a state as the counter of a meter shows it. */
final class Dial {
    private static final int DIGITS = 5;

    private Dial() {}

    static void draw(Call call) throws TemplateException, IOException {
        String state = state(call.model("value"));
        String unit = call.text("unit", "m³");
        call.raw("<span class=\"dial ").esc(call.text("size", "medium")).raw("\" role=\"img\"");
        call.attribute("aria-label", state + " " + unit);
        call.raw("><span aria-hidden=\"true\"><span class=\"cells\">");
        cells(call, "0".repeat(Math.max(0, call.number("digits", DIGITS) - state.length())) + state);
        call.raw("</span>");
        after(call, "<span class=\"red\">", call.text("fraction"));
        after(call, " <span class=\"unit\">", unit);
        call.raw("</span></span>\n");
    }

    private static void cells(Call call, String digits) throws IOException {
        for (int i = 0; i < digits.length(); i++) {
            call.raw("<span>").esc(digits.substring(i, i + 1)).raw("</span>");
        }
    }

    private static void after(Call call, String tag, String text) throws IOException {
        if (!text.isEmpty()) {
            call.raw(tag).esc(text).raw("</span>");
        }
    }

    private static String state(Object value) throws TemplateModelException {
        return value instanceof TemplateNumberModel number
                ? new BigDecimal(number.getAsNumber().toString())
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : Markup.text(value, "value");
    }
}
