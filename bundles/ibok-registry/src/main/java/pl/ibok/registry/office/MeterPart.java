package pl.ibok.registry.office;

import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Words;

/** The meters at the customer's service points, on the days of their contracts, those installed now first. */
public final class MeterPart implements CustomerPart {
    private final Store store;

    public MeterPart(Store store) {
        this.store = store;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String permission() {
        return "office.customers";
    }

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        return new Part(
                words.text("registry.part.meters"),
                List.of(),
                List.of(
                        words.text("registry.part.meter"),
                        words.text("registry.part.place"),
                        words.text("registry.part.installed"),
                        words.text("registry.part.legalised")),
                store.sql(
                                """
                                SELECT m.number, sp.kind, sp.code, sp.location, m.installed_on, m.removed_on, m.legalised_until,
                                    m.radio_key IS NOT NULL AS radio
                                FROM registry.contract k
                                JOIN registry.contract_service_point cs ON cs.contract_number = k.number
                                JOIN registry.service_point sp ON sp.id = cs.service_point_id
                                JOIN registry.meter m ON m.service_point_id = sp.id
                                    AND daterange(m.installed_on, m.removed_on, '[)') && daterange(cs.first_day, cs.last_day, '[)')
                                WHERE k.customer_code = ?
                                GROUP BY m.id, sp.id
                                ORDER BY m.removed_on IS NOT NULL, sp.code, m.installed_on DESC LIMIT 10
                                """,
                                customer)
                        .list(row -> meter(row, today, words)),
                null);
    }

    private static Row meter(pl.ibok.api.store.Row row, LocalDate today, Words words) {
        String kind = words.text("registry.part.point." + row.text("kind"));
        String place = row.isNull("location") ? row.text("code") : row.text("code") + ", " + row.text("location");
        String installed = row.isNull("removed_on")
                ? words.text("registry.part.since", row.date("installed_on"))
                : words.text("registry.part.from-to", row.date("installed_on"), row.date("removed_on"));
        return new Row(
                List.of(
                        words.text(
                                row.flag("radio") ? "registry.part.meter.radio" : "registry.part.meter.plain",
                                row.text("number"),
                                kind),
                        place,
                        installed,
                        legalised(row, today, words)),
                null);
    }

    private static String legalised(pl.ibok.api.store.Row row, LocalDate today, Words words) {
        LocalDate until = row.date("legalised_until");
        if (until == null) {
            return words.text("registry.part.unknown");
        }
        boolean over = until.isBefore(today) && row.isNull("removed_on");
        return words.text(over ? "registry.part.legalised.over" : "registry.part.legalised.until", until);
    }
}
