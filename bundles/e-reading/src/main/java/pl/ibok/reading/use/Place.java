package pl.ibok.reading.use;

import java.util.List;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.registry.VisibleMeter;

/**
 * A service point with all that one customer has or had of it.
 *
 * @param supplies contracts, newest first; never empty
 * @param meters that were there in those days
 */
public record Place(ServicePoint point, List<Supply> supplies, List<VisibleMeter> meters) {

    /** The contract that holds at the end of a period, or the nearest one. */
    Supply supply(Period days) {
        return supplies.stream()
                .filter(supply -> supply.period().overlap(days).isPresent())
                .findFirst()
                .orElse(supplies.get(0));
    }

    /** Whether some meter here sends data by radio. */
    public boolean radio() {
        return meters.stream().anyMatch(visible -> visible.meter().radio());
    }
}
