package pl.ibok.registry;

import java.math.BigDecimal;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.VisibleMeter;

final class Lines {

    private Lines() {}

    /**
     * What was used before the customer's own use began was another's.
     *
     * @param before the counted reading before, or null for the first
     */
    static ReadingLine of(VisibleMeter meter, Reading reading, Reading before) {
        boolean own = !reading.on().isBefore(meter.use().from());
        return between(reading, own ? before : null, meter.meter().digits());
    }

    /** @param before the counted reading before, or null for the first */
    private static ReadingLine between(Reading reading, Reading before, int digits) {
        if (before == null) {
            return new ReadingLine(reading, null, null, null);
        }
        BigDecimal use = reading.value().subtract(before.value());
        BigDecimal consumption = reading.rollover() ? use.add(Rows.dialEnd(digits)) : use;
        return new ReadingLine(
                reading, before.on(), consumption, Daily.average(consumption, before.on(), reading.on()));
    }
}
