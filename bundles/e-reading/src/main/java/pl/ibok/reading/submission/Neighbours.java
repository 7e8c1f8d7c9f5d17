package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings;

/**
 * The counted states of a dial just before and just after a state that staff want to accept. On one day the lower state is the earlier one.
 *
 * @param before null when nothing is known
 * @param after null when nothing is known
 */
record Neighbours(Meter meter, Submission seen, BigDecimal value, State before, State after) {

    /**
     * @param rollover whether the dial passed its end before it
     * @param estimated whether nobody has read it
     */
    record State(LocalDate on, BigDecimal value, boolean rollover, boolean estimated) {
        static State of(Reading reading) {
            boolean estimated = reading.source() == Reading.Source.ESTIMATE;
            return new State(reading.on(), reading.value(), reading.rollover(), estimated);
        }
    }

    /** @param without a reading that is no neighbour, since it is the one to be accepted; or null */
    static Neighbours of(Readings readings, Meter meter, Submission seen, BigDecimal value, UUID without) {
        LocalDate on = seen.on();
        if (on.isBefore(meter.installedOn()) || (meter.removedOn() != null && on.isAfter(meter.removedOn()))) {
            throw new DoesNotFit("reading.office.error.gone", on, meter.number());
        }
        State before = meter.installedState() == null
                ? null
                : new State(meter.installedOn(), meter.installedState(), false, false);
        State after =
                meter.removedState() == null ? null : new State(meter.removedOn(), meter.removedState(), false, false);
        List<Reading> counted =
                readings.around(meter.servicePoint(), new Period(on.minusDays(1), on.plusDays(1))).stream()
                        .filter(r -> r.meter().equals(meter.id()) && !r.id().equals(without))
                        .toList();
        for (Reading r : counted) {
            boolean earlier =
                    r.on().isBefore(on) || (r.on().equals(on) && r.value().compareTo(value) <= 0);
            if (!earlier) {
                after = State.of(r);
                break;
            }
            before = State.of(r);
        }
        return new Neighbours(meter, seen, value, before, after);
    }

    /** @throws DoesNotFit when the state does not lie between them, and nobody has confirmed that it need not */
    void demandFit() {
        boolean exchanged = seen.evidence().newMeter() && after == null;
        // An estimate may have been too high: what the dial shows counts.
        if (lower() && !before.estimated() && !rollover() && !asShown() && !exchanged) {
            throw new DoesNotFit("reading.office.error.lower", before.value(), before.on());
        }
        if (after != null) {
            // Where the next state has passed the dial's end, this one must stand before the end.
            boolean fits = after.rollover() ? value.compareTo(after.value()) > 0 : value.compareTo(after.value()) <= 0;
            if (!fits) {
                throw new DoesNotFit("reading.office.error.higher", after.value(), after.on());
            }
        }
    }

    /** Whether the dial passed its end before this state, as the customer has confirmed. A corrected state may go round by a tenth of the dial. */
    boolean rollover() {
        if (!seen.rollover() || !lower()) {
            return false;
        }
        BigDecimal around = value.subtract(before.value()).add(BigDecimal.TEN.pow(meter.digits()));
        return asShown() || around.compareTo(BigDecimal.TEN.pow(meter.digits() - 1)) <= 0;
    }

    private boolean lower() {
        return before != null && value.compareTo(before.value()) < 0;
    }

    /** Whether it is the very state that was doubted and confirmed, after the very state that it was doubted for. */
    private boolean asShown() {
        BigDecimal previous = seen.evidence().previousValue();
        return value.compareTo(seen.value()) == 0
                && previous != null
                && before.value().compareTo(previous) == 0
                && before.on().equals(seen.evidence().previousOn());
    }
}
