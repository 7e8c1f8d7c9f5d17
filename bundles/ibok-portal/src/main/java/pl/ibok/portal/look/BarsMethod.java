package pl.ibok.portal.look;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code bars(data, "vertical" | "horizontal" | "profile")}: the chart of a template's own data, which may be a record of the
 * e-service or a hash, as long as the names fit (title, unit, current, previous, bars with label, value, before,
 * estimate, doubt, note). One instance a page: it numbers the charts.
 */
final class BarsMethod implements TemplateMethodModelEx {
    private final Formats formats;
    private int count;

    BarsMethod(Formats formats) {
        this.formats = formats;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object exec(List arguments) throws TemplateModelException {
        Bars data = bars((TemplateHashModel) arguments.get(0));
        String shape = ((TemplateScalarModel) arguments.get(1)).getAsString();
        String id = "chart-" + ++count;
        return switch (shape) {
            case "vertical" -> BarChart.vertical(id, formats, data);
            case "horizontal" -> BarChart.horizontal(id, formats, data);
            case "profile" -> BarChart.profile(id, formats, data);
            default -> throw new TemplateModelException("No chart is " + shape);
        };
    }

    private static Bars bars(TemplateHashModel data) throws TemplateModelException {
        TemplateSequenceModel sequence = (TemplateSequenceModel) data.get("bars");
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            TemplateHashModel bar = (TemplateHashModel) sequence.get(i);
            bars.add(new Bars.Bar(
                    text(bar, "label"),
                    number(bar, "value"),
                    number(bar, "before"),
                    flag(bar, "estimate"),
                    flag(bar, "doubt"),
                    text(bar, "note")));
        }
        return new Bars(text(data, "title"), text(data, "unit"), text(data, "current"), text(data, "previous"), bars);
    }

    private static String text(TemplateHashModel from, String name) throws TemplateModelException {
        return from.get(name) instanceof TemplateScalarModel text ? text.getAsString() : "";
    }

    private static boolean flag(TemplateHashModel from, String name) throws TemplateModelException {
        return from.get(name) instanceof TemplateBooleanModel flag && flag.getAsBoolean();
    }

    private static BigDecimal number(TemplateHashModel from, String name) throws TemplateModelException {
        return from.get(name) instanceof TemplateNumberModel number
                ? new BigDecimal(number.getAsNumber().toString())
                : null;
    }
}
