package pl.ibok.portal.look;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The components that a page uses by the hundred (cells, numbers, icons), made in Java because a FreeMarker macro costs ten
 * times as much; {@code ui.ftlh} takes them over under their names. One for each page: it knows the table at hand.
 */
final class Kit implements TemplateHashModel {
    private final Map<String, TemplateModel> parts = new HashMap<>(64);

    Kit(Formats formats, Messages messages, Shell shell) {
        Icon icon = new Icon(shell.asset("icons.svg"));
        TableParts table = new TableParts();
        parts.put("icon", icon);
        parts.put("status", new Status(icon));
        parts.put("rich", new Rich());
        parts.put("dial", new Dial());
        parts.put("columns", table.columns());
        parts.put("row", table.row());
        parts.put("cell", table.cell());
        parts.put("rows", new TableRows(formats, messages, icon));
        parts.put("fieldId", FieldParts.id());
        parts.put("describedBy", FieldParts.describedBy());
        parts.put("mode", FieldParts.mode());
        number("money", formats::money);
        number("volume", formats::volume);
        number("litres", formats::litres);
        number("number", formats::number);
        number("percent", formats::percent);
        date("date", formats::date);
        date("day", formats::day);
        date("weekday", formats::weekday);
        dates("period", formats::period);
        dates("span", formats::span);
        method("instant", value -> formats.instant((Instant) plain(value)));
        method("time", value -> formats.time((Instant) plain(value)));
    }

    @Override
    public TemplateModel get(String name) {
        return parts.get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private void number(String name, Function<BigDecimal, String> format) {
        method(name, value -> format.apply(decimal(value)));
    }

    private void date(String name, Function<LocalDate, String> format) {
        method(name, value -> format.apply((LocalDate) plain(value)));
    }

    private void dates(String name, BiFunction<LocalDate, LocalDate, String> format) {
        TemplateMethodModelEx method =
                arguments -> format.apply((LocalDate) plain(arguments.get(0)), (LocalDate) plain(arguments.get(1)));
        parts.put(name, method);
    }

    private void method(String name, Written written) {
        TemplateMethodModelEx method = arguments -> written.of(arguments.get(0));
        parts.put(name, method);
    }

    private static BigDecimal decimal(Object value) throws TemplateModelException {
        if (value instanceof TemplateNumberModel model) {
            Number number = model.getAsNumber();
            return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        }
        throw new TemplateModelException("Not a number: " + value);
    }

    private static Object plain(Object value) throws TemplateModelException {
        if (value instanceof WrapperTemplateModel wrapper) {
            return wrapper.getWrappedObject();
        }
        throw new TemplateModelException("Not a date or an instant: " + value);
    }

    /** How one value is written. */
    private interface Written {
        String of(Object value) throws TemplateModelException;
    }
}
