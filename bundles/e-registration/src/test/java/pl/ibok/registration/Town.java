package pl.ibok.registration;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.print.Printer;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Upload;
import pl.ibok.office.search.CustomersByWords;
import pl.ibok.office.search.Search;
import pl.ibok.office.search.StoredIndex;
import pl.ibok.registration.search.Finding;
import pl.ibok.registry.Registry;
import pl.ibok.registry.search.Findable;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;
import pl.ibok.testing.TestUpload;

/** This e-service on a test's database with a registry beside it. The clock stands on Monday, 23 November 2026. */
final class Town implements AutoCloseable, Notices {
    static final UUID COLLEAGUE = UUID.fromString("00000000-0000-0000-0000-000000000003");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final MovableClock clock = MovableClock.at(TODAY);
    final List<String> audited = new ArrayList<>();
    final List<Notice> sent = new ArrayList<>();
    /** How many the e-service has asked of the database. */
    final AtomicInteger statements = new AtomicInteger();
    /** Files let in, and whether a transaction had begun to write then. */
    final List<UUID> taken = new ArrayList<>();

    final List<Boolean> takenInTransaction = new ArrayList<>();
    /** Happens once while the next file is checked. */
    Runnable meanwhile = () -> {};

    final Store store;
    final Search search;
    final ERegistration service;
    final StoreNode node;
    private final Registry registry;

    Town(TestDatabase db) {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        store = counted(node.store("registration", ERegistration.class));
        Store office = node.store("office", StoredIndex.class);
        StoredIndex index = new StoredIndex(office);
        search = new Search(office);
        registry = new Registry(
                node.store("registry", Registry.class), node.signals(), clock, new Findable(List.of(index)));
        Audit audit = (action, customer, subject, detail) -> audited.add(action + " " + customer);
        service = new ERegistration(
                store,
                node.files(),
                node.once(),
                node.outbox(),
                node.tries(),
                audit,
                new Office(),
                this,
                this::take,
                new NoPrinter(),
                registry.customers(),
                registry.meters(),
                node.settings(),
                clock,
                new Finding(store, node.jobs(), List.of(index), List.of(new CustomersByWords(office))));
        registry.registrar().tariffGroup("W1", "Gospodarstwa domowe");
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

    /** A customer with one meter; gives its number. */
    String household(String code) {
        registry.registrar()
                .customer(new Customer(
                        code,
                        "Zielińska Halina",
                        Customer.Kind.PERSON,
                        null,
                        "Młyńska 1, Wodnica",
                        "halina@example.pl",
                        null));
        UUID premises = registry.registrar().premises("Młyńska", code, null, "64-300", "Wodnica");
        UUID point = registry.registrar().servicePoint(code, premises, ServicePoint.Kind.MAIN, null, "piwnica");
        registry.registrar()
                .contract(
                        "U/" + code, code, List.of(point), new Period(LocalDate.of(2025, 1, 25), null), "W1", 2, true);
        registry.registrar()
                .install(
                        point,
                        "44" + code.replaceAll("\\D", ""),
                        5,
                        false,
                        LocalDate.of(2025, 1, 25),
                        new BigDecimal("10"),
                        null,
                        null);
        return "44" + code.replaceAll("\\D", "");
    }

    /** Lets in what does not call itself bad. */
    private pl.ibok.api.store.Files.StoredFile take(Upload upload, java.util.Set<FileKind> allowed, long most) {
        Runnable happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
        takenInTransaction.add(node.store("registration", ERegistration.class)
                .sql("SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS writing")
                .one(row -> row.flag("writing")));
        if (upload.name().startsWith("bad")) {
            throw new Intake.Refused("intake.kind");
        }
        try (InputStream in = upload.open()) {
            pl.ibok.api.store.Files.StoredFile file = node.files().put(upload.name(), "application/pdf", in);
            taken.add(file.id());
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Upload upload(String name, String content) {
        return new TestUpload(name, content);
    }

    @Override
    public void send(Notice notice) {
        sent.add(notice);
    }

    @Override
    public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
        throw new IllegalStateException("Nothing is sent to many");
    }

    /** Topics told of a case, in order. */
    List<String> told(String number) {
        return sent.stream()
                .filter(notice -> number.equals(notice.facts().get("number")))
                .map(Notice::topic)
                .toList();
    }

    /** The page of that class. */
    <T> T page(Class<T> type) {
        return Stream.concat(service.pages().stream(), service.officePages().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Where the page after this one begins; null at the end. */
    static String next(Page page) {
        return (String) shown(page, "next");
    }

    /** How many cases are listed in the queue. */
    static int rows(Page page) {
        return ((List<?>) shown(page, "items")).size();
    }

    /** A component of the page's model, as a template reads it. */
    private static Object shown(Page page, String component) {
        try {
            Method read = page.model().getClass().getDeclaredMethod(component);
            read.setAccessible(true);
            return read.invoke(page.model());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No component " + component, e);
        }
    }

    @Override
    public void close() {
        node.close();
    }

    /** Two colleagues. */
    private static final class Office implements Correspondents {
        private static final List<Correspondent> STAFF = List.of(
                new Correspondent(
                        SomeVisit.clerk().caller().account(), null, "Anna Biurowa", "anna@example.pl", Caller.POLISH),
                new Correspondent(COLLEAGUE, null, "Ewa Koleżanka", "ewa@example.pl", Caller.POLISH));

        @Override
        public List<Correspondent> ofCustomers(Collection<String> customers, String permission) {
            throw new IllegalStateException("Customers are told through the messages");
        }

        @Override
        public List<Correspondent> staff(String permission) {
            return permission.equals("registration.handle") ? STAFF : List.of();
        }

        @Override
        public Optional<Correspondent> find(UUID account) {
            return STAFF.stream().filter(each -> each.account().equals(account)).findFirst();
        }
    }

    private static final class NoPrinter implements Printer {
        @Override
        public void print(Sheet sheet, java.io.OutputStream out) {
            try {
                out.write(sheet.template().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void fill(byte[] form, Map<String, String> fields, java.io.OutputStream out) {
            throw new IllegalStateException("No form is filled here");
        }
    }
}
