package pl.ibok.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;
import pl.ibok.registry.search.Findable;

/**
 * What the registry holds about a person. Anonymising blanks name, address, e-mail and telephone; contracts and readings stay, since bills were made of them
 * and have to be kept to the end of the tax limitation (art. 112 of the VAT act), under a code that names nobody any more;
 * consents stay as proof of what was said (RODO art. 7 sec. 1).
 */
final class CustomerData implements PersonalData {

    private final Store store;
    private final Findable findable;

    CustomerData(Store store, Findable findable) {
        this.store = store;
        this.findable = findable;
    }

    @Override
    public String schema() {
        return store.schema();
    }

    @Override
    public Map<String, Object> export(String customer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "customer",
                new CustomerRegister(store).find(customer).map(List::of).orElse(List.of()));
        data.put("contracts", MeterRegister.supplies(store, customer));
        data.put("readings", readings(customer));
        data.put(
                "contactChanges",
                lines(
                        "SELECT proposed_at, field, old_value, new_value, state FROM registry.contact_change"
                                + " WHERE customer = ? ORDER BY id",
                        customer,
                        "proposed_at",
                        "field",
                        "old_value",
                        "new_value",
                        "state"));
        data.put(
                "consents",
                lines(
                        "SELECT at, kind, given, text_version, text, channel, said_on FROM registry.consent"
                                + " WHERE customer = ? ORDER BY id",
                        customer,
                        "at",
                        "kind",
                        "given",
                        "text_version",
                        "text",
                        "channel",
                        "said_on"));
        return data;
    }

    @Override
    public void anonymise(String customer) {
        store.inTransaction(() -> {
            store.sql(
                            """
                            UPDATE registry.customer SET name = '–', nip = NULL, address = '–', email = NULL, phone = NULL
                            WHERE code = ?
                            """,
                            customer)
                    .update();
            store.sql(
                            "UPDATE registry.contact_change SET old_value = NULL, new_value = NULL, proposed_by = '–'"
                                    + " WHERE customer = ?",
                            customer)
                    .update();
            findable.changed(List.of(customer), List.of());
        });
    }

    private List<Map<String, Object>> lines(String sql, String customer, String... columns) {
        return store.sql(sql, customer).list(row -> {
            Map<String, Object> line = new LinkedHashMap<>();
            for (String column : columns) {
                line.put(column, Objects.requireNonNullElse(row.text(column), ""));
            }
            return line;
        });
    }

    private List<Map<String, Object>> readings(String customer) {
        return store.sql(
                        """
                        SELECT m.number, r.read_on, r.value, r.source, r.status
                        FROM registry.contract c
                        JOIN registry.contract_service_point cs ON cs.contract_number = c.number
                        JOIN registry.reading r ON r.service_point_id = cs.service_point_id
                            AND r.read_on BETWEEN cs.first_day AND coalesce(cs.last_day, 'infinity'::date)
                        JOIN registry.meter m ON m.id = r.meter_id
                        WHERE c.customer_code = ? ORDER BY r.read_on, m.number
                        """,
                        customer)
                .list(row -> {
                    Map<String, Object> reading = new LinkedHashMap<>();
                    reading.put("meter", row.text("number"));
                    reading.put("date", row.date("read_on"));
                    reading.put("value", row.decimal("value"));
                    reading.put("source", row.text("source"));
                    reading.put("status", row.text("status"));
                    return reading;
                });
    }
}
