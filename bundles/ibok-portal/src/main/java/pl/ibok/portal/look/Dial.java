package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** {@code <@ui.dial value digits=5 size="medium" fraction="" unit="m³" />}: a state as the counter of a meter shows it. */
final class Dial implements TemplateDirectiveModel {
    private static final int DIGITS = 5;

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        String state = state(parameters.get("value"));
        String unit = parameters.containsKey("unit") ? Markup.text(parameters, "unit") : "m³";
        String size = Markup.text(parameters, "size");
        Writer out = env.getOut();
        out.write("<span class=\"dial ");
        Markup.escape(out, size.isEmpty() ? "medium" : size);
        out.write("\" role=\"img\" aria-label=\"");
        Markup.escape(out, state + " " + unit);
        out.write("\"><span aria-hidden=\"true\"><span class=\"cells\">");
        cells(out, "0".repeat(Math.max(0, digits(parameters.get("digits")) - state.length())) + state);
        out.write("</span>");
        after(out, "<span class=\"red\">", Markup.text(parameters, "fraction"));
        after(out, " <span class=\"unit\">", unit);
        out.write("</span></span>\n");
    }

    private static void cells(Writer out, String digits) throws IOException {
        for (int i = 0; i < digits.length(); i++) {
            out.write("<span>");
            Markup.escape(out, digits.substring(i, i + 1));
            out.write("</span>");
        }
    }

    private static void after(Writer out, String tag, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(tag);
            Markup.escape(out, text);
            out.write("</span>");
        }
    }

    private static String state(Object value) throws TemplateModelException {
        return value instanceof TemplateNumberModel number
                ? new BigDecimal(number.getAsNumber().toString())
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : Markup.text(value, "value");
    }

    private static int digits(Object value) throws TemplateModelException {
        return value instanceof TemplateNumberModel number
                ? number.getAsNumber().intValue()
                : DIGITS;
    }
}
