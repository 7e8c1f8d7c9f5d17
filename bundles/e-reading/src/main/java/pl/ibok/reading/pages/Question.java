package pl.ibok.reading.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import pl.ibok.api.registry.Period;
import pl.ibok.reading.use.By;
import pl.ibok.reading.use.Flow;
import pl.ibok.reading.use.Place;

/** What is asked of the analysis, as it stands in the address. What makes no sense there is as good as nothing. */
public final class Question {
    private static final int MOST_YEARS = 20;

    @QueryParam("place")
    private String place;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("by")
    private String by;

    @QueryParam("unit")
    private String unit;

    /** What the chart shows. */
    public enum Unit {
        M3,
        PLN,
        LITRES
    }

    /** The place named, else the first; null when there is none. */
    Place place(List<Place> all) {
        return all.stream()
                .filter(some -> some.point().id().toString().equals(place))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** The days asked for; without them the year that ends with the last reading. */
    Period days(Flow flow, Period visible) {
        LocalDate lastKnown = flow.empty() ? visible.to() : flow.known().to();
        Asked asked = Asked.of(from, to);
        LocalDate last = asked.to() == null ? lastKnown : asked.to();
        LocalDate first = asked.from() == null ? last.plusDays(1).minusYears(1) : asked.from();
        if (first.isAfter(last)) {
            last = first;
        }
        LocalDate earliest = last.minusYears(MOST_YEARS);
        return new Period(first.isBefore(earliest) ? earliest : first, last);
    }

    By by(Place chosen, Period days) {
        By usual = chosen.radio() || days.days() > 800 ? By.MONTH : By.READING;
        By asked = constant(By.class, by).orElse(usual);
        return asked == By.READING && chosen.radio() ? By.MONTH : asked;
    }

    Unit unit() {
        return constant(Unit.class, unit).orElse(Unit.M3);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
