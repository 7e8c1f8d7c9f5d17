package pl.ibok.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.MeterLines;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Memory;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/**
 * Shows meters through the eyes of one customer. A contract and a meter touch only where they share more than the day of an exchange or a hand-over: who moves
 * out on the day the meter is exchanged never sees the new one.
 */
final class MeterRegister implements Meters {

    private static final String POINTS =
            """
            FROM registry.contract c
            JOIN registry.contract_service_point cs ON cs.contract_number = c.number
            JOIN registry.service_point sp ON sp.id = cs.service_point_id
            JOIN registry.premises p ON p.id = sp.premises_id
            """;

    /**
     * The hand-over is the last day of the contract before, which is the first day of this one or the day before it: its state is to be
     * seen by both, its consumption was the other's.
     */
    static final String VISIBLE = "SELECT " + Rows.SUPPLY + ", " + Rows.METER
            + """
            , before.last_day AS handed_over,
            greatest(m.installed_on, coalesce(before.last_day, cs.first_day)) AS visible_from,
            greatest(m.installed_on, coalesce(before.last_day + 1, cs.first_day)) AS use_from,
            least(m.removed_on, cs.last_day) AS visible_to,
            r.id, r.read_on, r.read_at, r.value, r.source, r.status, r.rollover, r.note
            """
            + POINTS
            + """
            JOIN registry.meter m ON m.service_point_id = sp.id
                AND daterange(m.installed_on, m.removed_on, '[)') && daterange(cs.first_day, cs.last_day, '[)')
            LEFT JOIN registry.contract_service_point before ON before.service_point_id = cs.service_point_id
                AND before.contract_number <> cs.contract_number
                AND before.last_day IN (cs.first_day, cs.first_day - 1) AND before.first_day < cs.first_day
            LEFT JOIN LATERAL (
                SELECT * FROM registry.reading r
                WHERE r.service_point_id = sp.id AND r.meter_id = m.id AND r.status IN ('accepted', 'billed')
                    AND r.read_on >= coalesce(before.last_day, cs.first_day)
                    AND r.read_on <= coalesce(cs.last_day, 'infinity'::date)
                ORDER BY r.read_on DESC, r.value DESC LIMIT 1
            ) r ON true
            WHERE c.customer_code = ?
            """;

    private static final String ORDER = " ORDER BY m.id, cs.first_day";

    private final Store store;
    private final Memory<Seen, VisibleMeter> memory;

    MeterRegister(Store store, Memory<Seen, VisibleMeter> memory) {
        this.store = store;
        this.memory = memory;
    }

    /** A meter through the eyes of a customer. */
    record Seen(String customer, UUID meter) {}

    @Override
    public List<Supply> supplies(String customer) {
        return supplies(store, customer);
    }

    static List<Supply> supplies(Store store, String customer) {
        return store.sql(
                        "SELECT " + Rows.SUPPLY + " " + POINTS
                                + " WHERE c.customer_code = ? ORDER BY cs.first_day DESC, sp.kind <> 'main', sp.code",
                        customer)
                .list(Rows::supply);
    }

    @Override
    public List<VisibleMeter> of(String customer, LocalDate day) {
        List<VisibleMeter> meters = merged(store.sql(VISIBLE + ORDER, customer).list(MeterRegister::visible));
        return Stream.concat(
                        meters.stream().filter(m -> m.visible().contains(day)).sorted(MeterOrder.IN_USE),
                        meters.stream().filter(m -> !m.visible().contains(day)).sorted(MeterOrder.REMOVED))
                .toList();
    }

    @Override
    public Optional<VisibleMeter> find(String customer, UUID meter) {
        return memory.get(new Seen(customer, meter), () -> read(customer, meter));
    }

    private Optional<VisibleMeter> read(String customer, UUID meter) {
        List<VisibleMeter> meters = merged(
                store.sql(VISIBLE + " AND m.id = ?" + ORDER, customer, meter).list(MeterRegister::visible));
        return meters.isEmpty() ? Optional.empty() : Optional.of(meters.get(meters.size() - 1));
    }

    @Override
    public Optional<VisibleMeter> byNumber(String customer, String number, LocalDate day) {
        return merged(store.sql(VISIBLE + " AND m.number = ?" + ORDER, customer, number)
                        .list(MeterRegister::visible))
                .stream()
                .filter(m -> m.use().contains(day)
                        && (m.meter().removedOn() == null
                                || m.meter().removedOn().isAfter(day)))
                .findFirst();
    }

    @Override
    public List<MeterLines> newest(Collection<String> customers, LocalDate day, int most) {
        return NewestLines.of(store, customers, day, most);
    }

    @Override
    public Optional<Meter> find(UUID meter) {
        return store.sql(
                        "SELECT " + Rows.METER
                                + " FROM registry.meter m JOIN registry.service_point sp ON sp.id = m.service_point_id WHERE m.id = ?",
                        meter)
                .first(Rows::meter);
    }

    /** A contract that follows another of the same customer without a gap shows the meter as one. */
    private static List<VisibleMeter> merged(List<VisibleMeter> byMeterAndDay) {
        List<VisibleMeter> merged = new ArrayList<>();
        for (VisibleMeter next : byMeterAndDay) {
            VisibleMeter last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.meter().id().equals(next.meter().id()) && follows(last.use(), next.use())) {
                Reading newest = next.last() == null ? last.last() : next.last();
                merged.set(
                        merged.size() - 1,
                        new VisibleMeter(
                                next.meter(),
                                next.supply(),
                                new Period(last.visible().from(), next.visible().to()),
                                new Period(last.use().from(), next.use().to()),
                                newest));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static boolean follows(Period earlier, Period later) {
        return earlier.to() != null && !later.from().isAfter(earlier.to().plusDays(1));
    }

    static VisibleMeter visible(Row row) {
        return new VisibleMeter(
                Rows.meter(row),
                Rows.supply(row),
                Rows.period(row, "visible_from", "visible_to"),
                Rows.period(row, "use_from", "visible_to"),
                row.isNull("id") ? null : Rows.reading(row));
    }
}
