package pl.ibok.portal.look;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How numbers, dates and instants are written: {@code ui.money(x)}, {@code ui.date(d)}, {@code ui.period(from, to)}; and two answers about fields. */
@FunctionalInterface
interface Written {
    String of(Formats formats, List<?> arguments) throws TemplateModelException;

    /** By the name of the method. */
    static Map<String, Written> all() {
        Map<String, Written> all = new HashMap<>();
        all.put("money", number(Formats::money));
        all.put("volume", number(Formats::volume));
        all.put("litres", number(Formats::litres));
        all.put("number", number(Formats::number));
        all.put("percent", number(Formats::percent));
        all.put("date", date(Formats::date));
        all.put("entered", date(Formats::entered));
        all.put("day", date(Formats::day));
        all.put("weekday", date(Formats::weekday));
        all.put("period", (formats, dates) -> formats.period(day(dates, 0), day(dates, 1)));
        all.put("span", (formats, dates) -> formats.span(day(dates, 0), day(dates, 1)));
        all.put("instant", (formats, value) -> formats.instant((Instant) plain(value.get(0))));
        all.put("time", (formats, value) -> formats.time((Instant) plain(value.get(0))));
        all.put("fieldId", (formats, name) -> FieldParts.id(Markup.text(name.get(0), "name")));
        all.put("describedBy", (formats, arguments) -> FieldParts.describedBy(arguments));
        return Map.copyOf(all);
    }

    private static Written number(BiFunction<Formats, BigDecimal, String> format) {
        return (formats, arguments) -> format.apply(formats, decimal(arguments.get(0)));
    }

    private static Written date(BiFunction<Formats, LocalDate, String> format) {
        return (formats, arguments) -> format.apply(formats, day(arguments, 0));
    }

    private static LocalDate day(List<?> arguments, int place) throws TemplateModelException {
        return (LocalDate) plain(arguments.get(place));
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
}
