package pl.ibok.registration.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.VisibleMeter;

/**
 * What is known of a customer and offered in the form.
 *
 * @param meters to choose from
 * @param addresses of the premises; the first one is written into the form
 */
public record Own(List<MeterOption> meters, List<String> addresses) {
    /** Nobody is known. */
    public static final Own NOTHING = new Own(List.of(), List.of());

    /** @param place where the meter sits, may be null */
    public record MeterOption(String number, String kind, String address, String place) {}

    public static Own of(Meters meters, String customer, LocalDate today) {
        List<VisibleMeter> own = meters.of(customer, today).stream()
                .filter(meter -> meter.meter().removedOn() == null)
                .toList();
        return new Own(
                own.stream().map(Own::option).toList(),
                own.stream()
                        .map(meter -> meter.supply().point().address())
                        .distinct()
                        .toList());
    }

    private static MeterOption option(VisibleMeter meter) {
        return new MeterOption(
                meter.meter().number(),
                meter.meter().kind().name().toLowerCase(Locale.ROOT),
                meter.supply().point().address(),
                meter.meter().location());
    }

    public List<String> numbers() {
        return meters.stream().map(MeterOption::number).toList();
    }
}
