package pl.ibok.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;

/**
 * What the registry holds about a person. Anonymising blanks name, address, e-mail and telephone; contracts and readings stay, since bills were made of them
 * and have to be kept to the end of the tax limitation (art. 112 of the VAT act), under a code that names nobody any more.
 */
final class CustomerData implements PersonalData {

    private final Store store;

    CustomerData(Store store) {
        this.store = store;
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
        return data;
    }

    @Override
    public void anonymise(String customer) {
        store.sql(
                        """
                        UPDATE registry.customer SET name = '–', nip = NULL, address = '–', email = NULL, phone = NULL
                        WHERE code = ?
                        """,
                        customer)
                .update();
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
