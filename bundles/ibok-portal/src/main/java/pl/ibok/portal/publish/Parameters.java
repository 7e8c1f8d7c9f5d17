package pl.ibok.portal.publish;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;

/** Path and query parameters beyond JAX-RS's own: dates and months in ISO 8601, enums in lower case. A blank one is absent. */
final class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> PARSERS =
            Map.of(LocalDate.class, LocalDate::parse, YearMonth.class, YearMonth::parse);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> parser = type.isEnum() ? text -> constant(type, text) : PARSERS.get(type);
        return parser == null ? null : new Converter<>(type, parser);
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private record Converter<T>(Class<T> type, Function<String, Object> parser) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null || text.isBlank() ? null : type.cast(parser.apply(text.strip()));
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
        }
    }
}
