package pl.ibok.reading.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Period;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.reading.use.By;
import pl.ibok.reading.use.Flow;
import pl.ibok.reading.use.Place;

/**
 * What is asked of the analysis; what is left out has a usual answer.
 *
 * @param place id of a service point; the first one when left out
 * @param from first day; a year before the last when left out
 * @param to last day; the day of the last reading when left out
 * @param by how the period is divided; between readings when left out, by month with radio data
 * @param unit what the chart shows
 */
public record Question(UUID place, LocalDate from, LocalDate to, By by, Unit unit) implements Form {
    private static final int MOST_YEARS = 20;
    private static final int MANY_DAYS = 800;

    /** What the chart shows. */
    public enum Unit {
        M3,
        PLN,
        LITRES
    }

    @Override
    public void check(Problems problems) {
        // Every question has an answer: an end before the beginning is turned round.
    }

    /** The place named, else the first; null when there is none. */
    Place placeOf(List<Place> all) {
        return all.stream()
                .filter(some -> some.point().id().equals(place))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** The days asked for; without them the year that ends with the last reading. */
    Period days(Flow flow, Period visible) {
        boolean turned = from != null && to != null && to.isBefore(from);
        LocalDate end = turned ? from : to;
        LocalDate start = turned ? to : from;
        LocalDate lastKnown = flow.empty() ? visible.to() : flow.known().to();
        LocalDate last = end == null ? lastKnown : end;
        LocalDate first = start == null ? last.plusDays(1).minusYears(1) : start;
        if (first.isAfter(last)) {
            last = first;
        }
        LocalDate earliest = last.minusYears(MOST_YEARS);
        return new Period(first.isBefore(earliest) ? earliest : first, last);
    }

    By parts(Place chosen, Period days) {
        boolean many = chosen.radio() || days.days() > MANY_DAYS;
        By asked = by == null ? (many ? By.MONTH : By.READING) : by;
        return asked == By.READING && chosen.radio() ? By.MONTH : asked;
    }

    Unit shown() {
        return unit == null ? Unit.M3 : unit;
    }
}
