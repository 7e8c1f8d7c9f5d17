package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings.NewReading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.store.StoreNode;
import pl.ibok.testing.TestDatabase;

/** A registry on a test's database, and the few words its tests need. The clock stands on 23 November 2026. */
public final class Town {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public final Store store;
    public final Registry registry;
    public final Signals signals;
    public final Clock clock = () -> Instant.parse("2026-11-23T11:00:00Z");

    public Town(TestDatabase db) {
        StoreNode node =
                StoreNode.open(new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()));
        store = node.store("registry", Registry.class);
        signals = node.signals();
        registry = new Registry(store, node.signals(), clock);
        node.signals().add(registry.memory());
    }

    /** A service point of its own for a test. */
    public UUID point(String code) {
        UUID premises = registry.registrar().premises("Młyńska", code, null, "64-300", "Wodnica");
        return registry.registrar().servicePoint(code, premises, ServicePoint.Kind.MAIN, null, "piwnica");
    }

    public void customer(String code) {
        registry.registrar()
                .customer(new Customer(code, "Odbiorca " + code, Customer.Kind.PERSON, null, "Młyńska 1", null, null));
    }

    public void contract(String customer, UUID point, LocalDate from, LocalDate to) {
        customer(customer);
        registry.registrar()
                .contract("U/" + customer + "/" + from, customer, List.of(point), new Period(from, to), "W1", 2, true);
    }

    public UUID meter(UUID point, String number, LocalDate on, String state) {
        return registry.registrar().install(point, number, 5, false, on, new BigDecimal(state), null, null);
    }

    public Reading staff(UUID meter, LocalDate on, String value) {
        return read(meter, on, value, Reading.Source.STAFF, Reading.Status.ACCEPTED);
    }

    public Reading read(UUID meter, LocalDate on, String value, Reading.Source source, Reading.Status status) {
        return registry.readings()
                .record(new NewReading(meter, on, null, new BigDecimal(value), source, status, false, null));
    }
}
