package pl.ibok.reading.use;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Intervals.DayUse;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.registry.VisibleMeter;

/** The service points of a customer, and the water that flowed at them in the customer's own days. */
public final class Places {
    private final Meters meters;
    private final Readings readings;
    private final Intervals intervals;

    public Places(Meters meters, Readings readings, Intervals intervals) {
        this.meters = meters;
        this.readings = readings;
        this.intervals = intervals;
    }

    /** Main ones first, as the registry orders their meters. */
    public List<Place> of(String customer, LocalDate today) {
        List<VisibleMeter> visible = meters.of(customer, today);
        Map<UUID, List<Supply>> supplies = new LinkedHashMap<>();
        visible.forEach(meter -> supplies.computeIfAbsent(meter.supply().point().id(), id -> new ArrayList<>()));
        meters.supplies(customer)
                .forEach(supply -> supplies.computeIfPresent(supply.point().id(), (id, list) -> {
                    list.add(supply);
                    return list;
                }));
        return supplies.values().stream()
                .filter(list -> !list.isEmpty())
                .map(list -> new Place(
                        list.get(0).point(),
                        list,
                        at(visible, list.get(0).point().id())))
                .toList();
    }

    /** What is known of the water of these days. */
    public Flow flow(Place place, Period days) {
        List<Reading> around = readings.around(place.point().id(), days);
        Flow flow = Flow.NOTHING;
        for (VisibleMeter meter : place.meters()) {
            flow = flow.and(FlowOfMeter.of(meter, around, radio(meter, days)));
        }
        return flow;
    }

    private List<DayUse> radio(VisibleMeter meter, Period days) {
        return meter.use()
                .overlap(days)
                .filter(own -> meter.meter().radio())
                .map(own -> intervals.byDay(meter.meter().id(), own))
                .orElse(List.of());
    }

    private static List<VisibleMeter> at(List<VisibleMeter> visible, UUID point) {
        return visible.stream()
                .filter(meter -> meter.supply().point().id().equals(point))
                .toList();
    }
}
