package pl.ibok.api.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Business days in Europe/Warsaw, both ends included.
 *
 * @param to last day; null = no end
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A period that ends before it begins: " + from + " – " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** What two periods have in common. */
    public Optional<Period> overlap(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to == null ? other.to : other.to == null || to.isBefore(other.to) ? to : other.to;
        return end != null && end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    /** Days in the period. @throws IllegalStateException when it has no end */
    public long days() {
        if (to == null) {
            throw new IllegalStateException("A period without an end has no number of days");
        }
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
