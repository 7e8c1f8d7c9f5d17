package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.reading.Rules;
import pl.ibok.reading.check.Habit;
import pl.ibok.reading.check.Known;
import pl.ibok.reading.check.Verdict;

/** Puts together what is known of a meter and judges a new state by it. */
public final class Judge {
    /** Enough to see the same days a year earlier, also with monthly readings. */
    private static final int LINES = 26;

    private final Meters meters;
    private final Readings readings;
    private final Rules rules;

    public Judge(Meters meters, Readings readings, Rules rules) {
        this.meters = meters;
        this.readings = readings;
        this.rules = rules;
    }

    /**
     * What is known of the meter, for a reading on a day.
     *
     * @param without a reading that is about to be replaced and does not count, or null
     */
    public Known known(VisibleMeter meter, LocalDate on, UUID without) {
        return known(meter, on, lines(meter, without));
    }

    private static Known known(VisibleMeter meter, LocalDate on, List<ReadingLine> lines) {
        Meter m = meter.meter();
        Optional<Reading> last = lines.stream().map(ReadingLine::reading).findFirst();
        LocalDate lastOn = last.map(Reading::on).orElse(m.installedOn());
        BigDecimal state = last.map(Reading::value).orElse(m.installedState());
        boolean hidden = last.isEmpty() && !meter.visible().contains(m.installedOn());
        if (hidden) {
            return new Known(m.number(), m.digits(), null, null, Habit.NONE);
        }
        LocalDate to = on.isAfter(lastOn) ? on : lastOn.plusDays(1);
        return new Known(m.number(), m.digits(), lastOn, state, Habit.of(lines, new Period(lastOn.plusDays(1), to)));
    }

    /**
     * Judges a state that {@link #refusal} has nothing against.
     *
     * @param known of this meter for the day
     */
    public Verdict verdict(String customer, VisibleMeter meter, LocalDate on, BigDecimal value, Known known) {
        return rules.plausibility().judge(known, value, on, () -> others(customer, meter.meter(), on));
    }

    /** What is known of the customer's other meters in use, by one query. */
    private List<Known> others(String customer, Meter meter, LocalDate on) {
        return meters.newest(List.of(customer), on, LINES).stream()
                .filter(other -> !other.meter().meter().id().equals(meter.id()))
                .filter(other -> other.meter().meter().removedOn() == null)
                .map(other -> known(other.meter(), on, other.lines()))
                .toList();
    }

    /** Why this can't be a reading of the meter at all, if so: that is an error to mend, not a doubt. */
    public Optional<Refusal> refusal(
            VisibleMeter meter, LocalDate on, BigDecimal value, LocalDate today, UUID without) {
        Known known = known(meter, on, without);
        if (value.signum() < 0) {
            return Optional.of(new Refusal("value", "reading.error.negative"));
        }
        if (value.compareTo(known.dialEnd()) >= 0) {
            int typed = value.toBigInteger().toString().length();
            return Optional.of(new Refusal("value", "reading.error.digits", known.digits(), typed));
        }
        if (value.stripTrailingZeros().scale() > 3) {
            return Optional.of(new Refusal("value", "reading.error.litres"));
        }
        if (on.isAfter(today)) {
            return Optional.of(new Refusal("date", "reading.error.future", today));
        }
        if (!meter.use().contains(on)) {
            return Optional.of(
                    new Refusal("date", "reading.error.notYours", meter.use().from()));
        }
        if (known.hasLast() && !on.isAfter(known.lastOn())) {
            return Optional.of(new Refusal("date", "reading.error.beforeLast", known.last(), known.lastOn()));
        }
        return Optional.empty();
    }

    private List<ReadingLine> lines(VisibleMeter meter, UUID without) {
        return readings.history(meter, meter.visible(), null, LINES).stream()
                .filter(line -> line.reading().status() == Reading.Status.ACCEPTED
                        || line.reading().status() == Reading.Status.BILLED)
                .filter(line -> !line.reading().id().equals(without))
                .toList();
    }

    /** @param message key with its arguments */
    public record Refusal(String field, String message, Object... arguments) {}
}
