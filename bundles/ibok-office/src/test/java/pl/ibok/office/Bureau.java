package pl.ibok.office;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Denied;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.registry.Registry;
import pl.ibok.registry.office.ContractPart;
import pl.ibok.registry.office.MeterPart;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestAccess;
import pl.ibok.testing.TestDatabase;

/** The office on a test's database: a registry with one customer, and an audit that is only a list. */
final class Bureau implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Setting<Integer> DAYS = Setting.whole("reading.windowDays", 14);
    static final Setting<BigDecimal> FACTOR = Setting.decimal("reading.factor", "3");

    final MovableClock clock = MovableClock.at(TODAY);
    final List<String> audited = new CopyOnWriteArrayList<>();
    private final AtomicInteger statements = new AtomicInteger();
    final List<CustomerPart> parts = new ArrayList<>();
    final Ports ports;
    final StoreNode node;
    final Store store;
    final Registry registry;
    final Office office;

    Bureau(TestDatabase db) {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        store = node.store("office", Office.class);
        Store facts = counting(node.store("registry", Registry.class));
        registry = new Registry(facts, node.signals(), clock);
        parts.add(new MeterPart(facts));
        parts.add(new ContractPart(facts));
        DeclaredSettings declared = () -> List.of(DAYS, FACTOR);
        ports = new Ports(
                parts,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(List.of(declared)),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Audit audit = (action, customer, subject, detail) ->
                audited.add(action + " " + customer + " " + subject + " " + detail);
        node.settings().add(audit);
        office = new Office(
                store,
                clock,
                new StaffAccess(audited),
                new NoView(),
                audit,
                registry.customers(),
                node.settings(),
                node.settingHistory(),
                node.jobs(),
                node.jobList(),
                node.outbox(),
                node.signals(),
                new FolderTexts(Set.of("office", "registry", "reading")),
                ports);
        node.signals().add(office.preferences());
        customer();
    }

    /** Statements of the registry so far. */
    int statements() {
        return statements.get();
    }

    private Store counting(Store counted) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("sql")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(counted, arguments);
                });
    }

    private void customer() {
        registry.registrar()
                .customer(new Customer(
                        "104-0027",
                        "Halina Zielińska",
                        Customer.Kind.PERSON,
                        null,
                        "Lipowa 14, Wodnica",
                        null,
                        "600 100 218"));
        UUID premises = registry.registrar().premises("Lipowa", "14", null, "64-300", "Wodnica");
        UUID point = registry.registrar().servicePoint("PP-1", premises, ServicePoint.Kind.MAIN, null, "piwnica");
        registry.registrar()
                .contract("U/1", "104-0027", List.of(point), new Period(LocalDate.of(2020, 1, 1), null), "W1", 2, true);
        registry.registrar()
                .install(
                        point,
                        "118204",
                        5,
                        false,
                        LocalDate.of(2020, 1, 1),
                        new BigDecimal("12"),
                        LocalDate.of(2025, 12, 31),
                        null);
    }

    /** The page of that class. */
    <T> T page(Class<T> type) {
        return office.module().roots().get("/office").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        office.close();
        node.close();
    }

    /** Staff with the permissions they come with. */
    private record StaffAccess(List<String> audited) implements TestAccess {
        @Override
        public Caller caller() {
            return SomeVisit.with("office.customers").caller();
        }

        @Override
        public void require(String permission, String customer) {
            audited.add("accounts.seen " + customer);
        }

        @Override
        public void requireStaff(String permission) {
            if (!caller().staffPermissions().contains(permission)) {
                throw Denied.open(permission);
            }
        }

        @Override
        public boolean allows(String permission, String customer) {
            return true;
        }

        @Override
        public List<CustomerGrant> customers(Caller who) {
            return List.of();
        }

        @Override
        public Optional<CustomerGrant> current(Caller who) {
            return Optional.empty();
        }

        @Override
        public void as(Caller who, Runnable work) {
            work.run();
        }
    }

    private static final class NoView implements Acting {
        @Override
        public Optional<View> view(Caller caller) {
            return Optional.empty();
        }

        @Override
        public void open(String customer, String name, String reason) {
            throw new IllegalStateException("not here");
        }

        @Override
        public void end() {
            // There is none.
        }

        @Override
        public void looked(View view, String path) {
            throw new IllegalStateException("not here");
        }
    }
}
