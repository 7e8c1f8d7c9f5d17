package pl.ibok.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings.NewReading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Store;
import pl.ibok.registry.Registry;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

/** This e-service on a test's database with a registry beside it, and the few words its tests need. The clock stands on 23 November 2026, in the window. */
final class Village implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final MovableClock clock = MovableClock.at(TODAY);
    final List<String> audited = new ArrayList<>();
    final List<String> published = new ArrayList<>();
    final Told told = new Told();
    /** How many the registry and the e-service have asked of the database. */
    final AtomicInteger statements = new AtomicInteger();

    final Store store;
    final Registry registry;
    final EReading service;
    private final StoreNode node;
    private int numbers = 447_000;

    Village(TestDatabase db) {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        registry = new Registry(counted(node.store("registry", Registry.class)), node.signals(), clock);
        node.signals().add(registry.memory());
        store = counted(node.store("reading", EReading.class));
        Audit audit = (action, customer, subject, detail) -> audited.add(action + " " + customer);
        service = new EReading(
                store,
                node.signals(),
                node.files(),
                node.once(),
                this::publish,
                node.tries(),
                audit,
                registry.customers(),
                registry.meters(),
                registry.readings(),
                registry.intervals(),
                registry.pricing(),
                node.settings(),
                told,
                clock);
        node.signals().add(service.memory());
        registry.registrar().tariffGroup("W1", "Gospodarstwa domowe");
        price(Pricing.Component.WATER, "4.00");
        price(Pricing.Component.SEWAGE, "6.00");
        price(Pricing.Component.SUBSCRIPTION, "5.00");
    }

    private Store counted(Store counted) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("sql")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(counted, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void untilSignalsAreHeard() throws InterruptedException {
        while (!node.signals().listening()) {
            Thread.sleep(10);
        }
        // Words come in the order of their commits: when the last one is heard, all are.
        Last last = new Last(new CountDownLatch(1));
        node.signals().add(last);
        node.signals().send(last.topic(), "");
        if (!last.heard().await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No signal is heard");
        }
        node.signals().remove(last);
    }

    private record Last(CountDownLatch heard) implements SignalListener {
        @Override
        public String topic() {
            return "village.last";
        }

        @Override
        public void on(String payload) {
            heard.countDown();
        }

        @Override
        public void missed() {
            // What may have been missed does not matter here.
        }
    }

    private void publish(String topic, String payload) {
        node.outbox().publish(topic, payload);
        published.add(topic);
    }

    private void price(Pricing.Component component, String net) {
        registry.registrar()
                .price(
                        "W1",
                        new Pricing.Price(
                                component,
                                LocalDate.of(2020, 1, 1),
                                null,
                                new BigDecimal(net),
                                new BigDecimal("8"),
                                null));
    }

    /** A customer with a main meter since 2025 that counts 24 m³ every two months; the last state is 1264 m³ of 25 September 2026. */
    UUID household(String code) {
        UUID point = point(code, ServicePoint.Kind.MAIN, null);
        contract(code, point, LocalDate.of(2025, 1, 25));
        UUID meter = meter(point, "1024");
        BigDecimal state = new BigDecimal("1024");
        for (LocalDate on = LocalDate.of(2025, 3, 25); on.isBefore(LocalDate.of(2026, 10, 1)); on = on.plusMonths(2)) {
            state = state.add(new BigDecimal("24"));
            read(meter, on, state);
        }
        return meter;
    }

    UUID point(String code, ServicePoint.Kind kind, UUID main) {
        UUID premises = registry.registrar().premises("Młyńska", code, null, "64-300", "Wodnica");
        return registry.registrar().servicePoint(code + "/" + kind, premises, kind, main, "piwnica");
    }

    void contract(String code, UUID point, LocalDate from) {
        registry.registrar()
                .customer(new Customer(
                        code, "Zielińska Halina", Customer.Kind.PERSON, null, "Młyńska 1, Wodnica", null, null));
        registry.registrar()
                .contract("U/" + code + "/" + from, code, List.of(point), new Period(from, null), "W1", 2, true);
    }

    UUID meter(UUID point, String state) {
        return registry.registrar()
                .install(
                        point,
                        String.valueOf(++numbers),
                        5,
                        false,
                        LocalDate.of(2025, 1, 25),
                        new BigDecimal(state),
                        null,
                        null);
    }

    Reading read(UUID meter, LocalDate on, BigDecimal value) {
        return registry.readings()
                .record(new NewReading(
                        meter, on, null, value, Reading.Source.STAFF, Reading.Status.ACCEPTED, false, null));
    }

    VisibleMeter visible(String code, UUID meter) {
        return registry.meters().find(code, meter).orElseThrow();
    }

    /** The page of that class. */
    <T> T page(Class<T> type) {
        return Stream.concat(service.pages().stream(), service.officePages().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        node.close();
    }
}
