package pl.ibok.demo.town;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Readings.NewReading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;

/** Staff on their round of readings, and the estimates for those who were not at home. */
final class Rounds {

    /** From then on {@code klient} reads their own meters, by e-reading's actor; who forgets is estimated. */
    private static final int OWN_READINGS_AFTER_YEARS = 3;

    private final Meters meters;
    private final Readings readings;

    Rounds(Meters meters, Readings readings) {
        this.meters = meters;
        this.readings = readings;
    }

    void readAll(List<Household> town, LocalDate day) {
        town.forEach(household -> read(household, day, Reading.Source.STAFF));
    }

    void go(Household household, LocalDate day, LocalDate first) {
        if (household.readOn(day) && !household.customer().code().equals(Town.KLIENT)) {
            if (atHome(household, day)) {
                read(household, day, Reading.Source.STAFF);
            }
        } else if (household.readOn(day) && day.isBefore(first.plusYears(OWN_READINGS_AFTER_YEARS))) {
            read(household, day, Reading.Source.STAFF);
        } else if (household.estimatedOn(day)) {
            read(household, day, Reading.Source.ESTIMATE);
        }
    }

    private static boolean atHome(Household household, LocalDate day) {
        return (household.number() + day.getYear() * 6 + day.getMonthValue()) % 13 != 0;
    }

    private void read(Household household, LocalDate day, Reading.Source source) {
        for (VisibleMeter meter : meters.of(household.customerOn(day).code(), day)) {
            for (Point point : household.points()) {
                Dial dial = point.on(day);
                if (dial != null && dial.number().equals(meter.meter().number()) && wanted(meter, day, source)) {
                    record(meter, dial, day, source);
                }
            }
        }
    }

    /** An estimate only where nobody has read within the window, and none for what can't be known: a garden. */
    private static boolean wanted(VisibleMeter meter, LocalDate day, Reading.Source source) {
        if (meter.meter().removedOn() != null) {
            return false;
        }
        return source != Reading.Source.ESTIMATE
                || (meter.meter().kind() != ServicePoint.Kind.GARDEN
                        && (meter.last() == null || meter.last().on().isBefore(day.minusDays(9))));
    }

    private void record(VisibleMeter meter, Dial dial, LocalDate day, Reading.Source source) {
        Reading before = meter.last();
        BigDecimal last = before == null ? BigDecimal.ZERO : before.value();
        // What the customers read themselves drifts from the town's dials: an estimate adds the usual use to what was
        // read last.
        BigDecimal state = source == Reading.Source.ESTIMATE && before != null
                ? last.add(dial.read(day).subtract(dial.read(before.on())))
                : dial.read(day);
        Reading.Source by = source == Reading.Source.STAFF && meter.meter().radio() ? Reading.Source.RADIO : source;
        readings.record(new NewReading(
                meter.meter().id(), day, null, state.max(last), by, Reading.Status.ACCEPTED, false, null));
    }
}
