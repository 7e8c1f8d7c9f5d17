package pl.ibok.notices.letter;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import pl.ibok.api.time.Clock;

/** {@code fmt} in a template: how numbers and days are written to people. Units and thousands are joined by U+00A0, the minus is U+2212. */
final class Figures implements TemplateHashModel {
    private static final char NBSP = '\u00a0';

    private final Locale locale;
    private final Map<String, TemplateModel> methods;

    Figures(Locale locale) {
        this.locale = locale;
        this.methods = Map.of(
                "money", method(value -> decimal(value, "#,##0.00") + NBSP + "zł"),
                "volume", method(value -> decimal(value, "#,##0.###") + NBSP + "m³"),
                "number", method(value -> decimal(value, "#,##0.###")),
                "day", method(value -> day(value).replace(' ', NBSP)),
                "date", method(value -> pattern(polish() ? "dd.MM.uuuu" : "d MMM uuuu", value)),
                "instant", method(this::instant));
    }

    @Override
    public TemplateModel get(String name) {
        return methods.get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private boolean polish() {
        return locale.getLanguage().equals("pl");
    }

    private String decimal(Object value, String pattern) {
        if (!(value instanceof Number)) {
            throw new IllegalArgumentException("a number is wanted");
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(locale);
        symbols.setGroupingSeparator(polish() ? NBSP : ',');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(new BigDecimal(value.toString()));
    }

    private String day(Object value) {
        return pattern("d MMMM uuuu", value);
    }

    private String pattern(String pattern, Object value) {
        if (!(value instanceof LocalDate date)) {
            throw new IllegalArgumentException("a day is wanted");
        }
        return date.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private String instant(Object value) {
        if (!(value instanceof Instant moment)) {
            throw new IllegalArgumentException("an instant is wanted");
        }
        ZonedDateTime there = moment.atZone(Clock.WARSAW);
        return day(there.toLocalDate()).replace(' ', NBSP) + ", "
                + there.format(DateTimeFormatter.ofPattern("H:mm", locale));
    }

    private static TemplateMethodModelEx method(Function<Object, String> words) {
        return arguments -> {
            try {
                return new SimpleScalar(words.apply(only(arguments)));
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException(e.getMessage(), e);
            }
        };
    }

    private static Object only(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("one value is wanted");
        }
        Object value = arguments.get(0);
        if (value instanceof Moment moment) {
            return moment.value();
        }
        return value instanceof TemplateNumberModel number ? number.getAsNumber() : value;
    }
}
