package pl.ibok.forms.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.web.Missing;

/** What is known about a customer, by the names that fields of forms have. */
public final class OwnData {
    private final Customers customers;
    private final Meters meters;

    public OwnData(Customers customers, Meters meters) {
        this.customers = customers;
        this.meters = meters;
    }

    /** Values by field; what is not known is left out. */
    Map<String, String> of(String code, LocalDate today) {
        Customer customer = customers.find(code).orElseThrow(() -> new Missing("customer " + code));
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "klient_nazwa", customer.name());
        put(values, "klient_numer", customer.code());
        put(values, "klient_adres", customer.address());
        put(values, "klient_nip", customer.nip());
        put(values, "klient_email", customer.email());
        put(values, "klient_telefon", customer.phone());
        meters.supplies(code).stream()
                .filter(supply -> supply.period().contains(today))
                .findFirst()
                .ifPresent(supply -> contract(values, supply));
        put(
                values,
                "wodomierz_numery",
                meters.of(code, today).stream()
                        .filter(meter ->
                                meter.meter().removedOn() == null && meter.use().contains(today))
                        .map(meter -> meter.meter().number())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        return values;
    }

    private static void contract(Map<String, String> values, Supply supply) {
        put(values, "punkt_adres", supply.point().address());
        put(values, "umowa_numer", supply.contract());
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
