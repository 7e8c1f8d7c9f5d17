package pl.ibok.portal.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the records that are made of nothing but values, by their declared components: texts, numbers, days, enums, records of such, and lists of them.
 * Two that are equal look the same, now and later.
 */
final class Values {
    private static final Set<Class<?>> SINGLE = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            Locale.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Duration.class,
            Period.class,
            Year.class,
            YearMonth.class,
            Month.class,
            DayOfWeek.class);

    /** Not maps and sets: equal ones may be listed in another order. */
    private static final Set<Class<?>> SEVERAL = Set.of(List.class, Optional.class);

    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    /** Whether the type is a record of values. */
    boolean are(Class<?> type) {
        Boolean judged = known.get(type);
        return judged == null ? known.computeIfAbsent(type, each -> value(each, new HashSet<>())) : judged;
    }

    private static boolean value(Type type, Set<Class<?>> within) {
        if (type instanceof Class<?> plain) {
            return plain.isPrimitive() || plain.isEnum() || SINGLE.contains(plain) || record(plain, within);
        }
        if (type instanceof ParameterizedType several) {
            return SEVERAL.contains(several.getRawType()) && all(several.getActualTypeArguments(), within);
        }
        return type instanceof WildcardType any && all(any.getUpperBounds(), within);
    }

    private static boolean record(Class<?> type, Set<Class<?>> within) {
        if (type.isSealed()) {
            return all(type.getPermittedSubclasses(), within);
        }
        if (!type.isRecord()) {
            return false;
        }
        if (within.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!value(component.getGenericType(), within)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean all(Type[] types, Set<Class<?>> within) {
        for (Type type : types) {
            if (!value(type, within)) {
                return false;
            }
        }
        return true;
    }
}
