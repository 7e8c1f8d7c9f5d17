package pl.ibok.information;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Pricing.Price;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Upload;
import pl.ibok.office.search.StoredIndex;
import pl.ibok.registry.Registry;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestAccess;
import pl.ibok.testing.TestDatabase;
import pl.ibok.testing.TestUpload;

/** This e-service on a test's database with a registry beside it. The clock stands at noon on Monday, 23 November 2026. */
final class Town implements AutoCloseable, Notices {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final MovableClock clock = MovableClock.at(TODAY);
    final List<String> audited = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    private final Store office;
    final Store store;
    final EInformation service;
    final StoreNode node;
    private final Registry registry;
    private String signedIn = "";

    /** What was sent to many. */
    record Told(String topic, List<String> customers, Map<String, Object> facts, String link) {}

    Town(TestDatabase db) {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        registry = new Registry(node.store("registry", Registry.class), node.signals(), clock);
        store = node.store("information", EInformation.class);
        office = node.store("office", StoredIndex.class);
        Audit audit = (action, customer, subject, detail) -> audited.add(action);
        service = new EInformation(
                store,
                node.files(),
                node.once(),
                new OneCustomer(),
                audit,
                this,
                this::take,
                registry.streets(),
                registry.pricing(),
                List.of(new StoredIndex(office)),
                node.jobs(),
                node.settings(),
                clock);
        registry.registrar().tariffGroup("W1", "Gospodarstwa domowe");
    }

    void lives(String code, String street, String house) {
        lives(code, street, house, "Olszany", new Period(LocalDate.of(2025, 1, 1), null));
    }

    /** A customer with premises in a street, in a house whose number can't be compared. */
    String lives(String code, String street, String city, Period days) {
        return lives(code, street, code, city, days);
    }

    private String lives(String code, String street, String house, String city, Period days) {
        registry.registrar()
                .customer(new Customer(code, "Klient " + code, Customer.Kind.PERSON, null, "Rynek 1", null, null));
        UUID premises = registry.registrar().premises(street, house, null, "99-990", city);
        UUID point = registry.registrar().servicePoint(code, premises, ServicePoint.Kind.MAIN, null, "piwnica");
        registry.registrar().contract("U/" + code, code, List.of(point), days, "W1", 2, true);
        return code;
    }

    String lives(String code, String street) {
        return lives(code, street, "Olszany", new Period(LocalDate.of(2025, 1, 1), null));
    }

    void price(Component component, LocalDate from, String net, String gross) {
        registry.registrar()
                .price("W1", new Price(component, from, null, new BigDecimal(net), new BigDecimal("8"), gross));
    }

    /** A visit of that customer. */
    SomeVisit visit(String customer) {
        signedIn = customer;
        return SomeVisit.of(null);
    }

    /** Lets in what does not call itself bad. */
    private StoredFile take(Upload upload, Set<FileKind> allowed, long most) {
        if (upload.name().startsWith("bad")) {
            throw new Intake.Refused("intake.kind");
        }
        try (InputStream in = upload.open()) {
            return node.files().put(upload.name(), "application/pdf", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Upload upload(String name, String content) {
        return new TestUpload(name, content);
    }

    @Override
    public void send(Notice notice) {
        throw new IllegalStateException("Nothing is sent to one");
    }

    @Override
    public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
        told.add(new Told(topic, customers.stream().sorted().toList(), facts, link));
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

    /** Keeps the paths of what was made findable. */
    /** What the office finds of posts, by title. */
    List<String> found() {
        return office.sql("SELECT title FROM office.search_row WHERE kind = 'information.post' ORDER BY title")
                .list(row -> row.text("title"));
    }

    /** The account of one customer. */
    private final class OneCustomer implements TestAccess {
        @Override
        public Caller caller() {
            return Caller.nobody(Caller.POLISH);
        }

        @Override
        public boolean allows(String permission, String customer) {
            return false;
        }

        @Override
        public List<CustomerGrant> customers(Caller caller) {
            return List.of(new CustomerGrant(signedIn, "Klient", "", Set.of()));
        }

        @Override
        public Optional<CustomerGrant> current(Caller caller) {
            return customers(caller).stream().findFirst();
        }

        @Override
        public void as(Caller caller, Runnable work) {
            work.run();
        }
    }
}
