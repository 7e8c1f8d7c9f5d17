package pl.ibok.registry;

import java.time.LocalDate;
import java.util.Comparator;
import pl.ibok.api.registry.VisibleMeter;

/** The order in which a customer's meters are shown. */
final class MeterOrder {

    /** By address; at one address main before sub and garden. */
    static final Comparator<VisibleMeter> IN_USE = Comparator.comparing(
                    (VisibleMeter m) -> m.supply().point().address())
            .thenComparing(m -> m.meter().kind())
            .thenComparing(m -> m.supply().point().code());

    /** The last seen first. */
    static final Comparator<VisibleMeter> REMOVED =
            Comparator.comparing(MeterOrder::lastSeen).reversed().thenComparing(IN_USE);

    private MeterOrder() {}

    private static LocalDate lastSeen(VisibleMeter meter) {
        LocalDate to = meter.visible().to();
        return to == null ? LocalDate.MAX : to;
    }
}
