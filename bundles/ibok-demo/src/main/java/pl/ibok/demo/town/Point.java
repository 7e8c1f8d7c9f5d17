package pl.ibok.demo.town;

import java.time.LocalDate;
import pl.ibok.api.registry.ServicePoint;

/**
 * A service point of a household and what hangs at it.
 *
 * @param next the device that replaces the first one, or null
 * @param radio whether the newest device sends hourly data
 */
record Point(String code, ServicePoint.Kind kind, String location, Dial first, Dial next, boolean radio) {

    /** The device in use on the day; null before the first one. */
    Dial on(LocalDate day) {
        if (next != null && !day.isBefore(next.on())) {
            return next;
        }
        return day.isBefore(first.on()) ? null : first;
    }

    /** Whether hourly data of the day came from it. */
    boolean sends(LocalDate day) {
        return radio && next != null && day.isAfter(next.on());
    }
}
