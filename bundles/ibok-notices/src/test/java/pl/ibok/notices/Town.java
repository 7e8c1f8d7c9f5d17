package pl.ibok.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.access.Denied;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

/** A node with messages on a test's database, and the people it writes to. The thread that sends is not started: tests go the rounds themselves. */
final class Town implements AutoCloseable, Correspondents, Customers, Access {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final MovableClock clock = MovableClock.at(TODAY);
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<SecretLinks> secrets = new ArrayList<>();
    final List<Correspondent> people = new ArrayList<>();
    final Map<String, Customer> customers = new HashMap<>();
    final StoreNode node;
    final Store store;
    final NoticesParts parts;
    final Toy toy = new Toy();

    /** @param environment as the server finds it */
    Town(TestDatabase db, Map<String, String> environment) {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        store = node.store("notices", NoticesParts.class);
        Audit audit = (action, customer, subject, detail) -> audited.add(action + " " + customer);
        Map<String, String> all = new HashMap<>(Map.of("IBOK_PUBLIC_URL", "https://ibok.example.pl"));
        all.putAll(environment);
        parts = new NoticesParts(
                store, clock, node.settings(), node.signals(), this, audit, this, this, secrets, Map.copyOf(all));
        node.signals().add(parts.unread());
        parts.topics().come(toy);
    }

    static String smtp(int port) {
        return "smtp://127.0.0.1:" + port + "?from=ibok@example.pl&starttls=none";
    }

    /** Another account that may see the customer. */
    UUID account(String customer, String email, String language) {
        UUID account = UUID.randomUUID();
        people.add(new Correspondent(account, customer, "Halina Żółć", email, Locale.forLanguageTag(language)));
        customer(customer, null);
        return account;
    }

    void customer(String code, String email) {
        customers.put(
                code, new Customer(code, "Halina Żółć", Customer.Kind.PERSON, null, "Młyńska 1, Wodnica", email, null));
    }

    void send(Notice notice) {
        store.inTransaction(() -> parts.notices().send(notice));
    }

    /** Goes rounds until there is nothing to do. */
    void rounds() {
        while (parts.round()) {
            Thread.onSpinWait();
        }
    }

    List<String> states() {
        return store.sql("SELECT state FROM notices.delivery WHERE channel = 'email' ORDER BY address, id")
                .list(row -> row.text("state"));
    }

    /** Lets the pause before the next try pass. */
    void letPausesPass() {
        store.sql("UPDATE notices.delivery SET next_at = now() WHERE state = 'waiting'")
                .update();
    }

    void clear() {
        store.sql("DELETE FROM notices.message").update();
        store.sql("DELETE FROM notices.mailing").update();
        store.sql("DELETE FROM notices.choice").update();
        store.sql("DELETE FROM notices.template").update();
        people.clear();
        customers.clear();
        secrets.clear();
        audited.clear();
    }

    @Override
    public List<Correspondent> ofCustomers(Collection<String> codes, String permission) {
        return people.stream().filter(each -> codes.contains(each.customer())).toList();
    }

    @Override
    public List<Correspondent> staff(String permission) {
        throw new IllegalStateException("Messages are for customers here");
    }

    @Override
    public Optional<Correspondent> find(UUID account) {
        return people.stream().filter(each -> each.account().equals(account)).findFirst();
    }

    @Override
    public Optional<Customer> find(String code) {
        return Optional.ofNullable(customers.get(code));
    }

    @Override
    public List<Customer> find(Collection<String> codes) {
        return codes.stream().flatMap(code -> find(code).stream()).toList();
    }

    @Override
    public Caller caller() {
        return Caller.nobody(Caller.POLISH);
    }

    @Override
    public void require(String permission, String customer) {
        if (!customers.containsKey(customer)) {
            throw Denied.hidden(permission);
        }
        audited.add("read " + customer);
    }

    @Override
    public void requireStaff(String permission) {
        audited.add(permission);
    }

    @Override
    public boolean allows(String permission, String customer) {
        return customers.containsKey(customer);
    }

    @Override
    public List<CustomerGrant> customers(Caller caller) {
        return people.stream()
                .filter(each -> each.account().equals(caller.account()) && each.customer() != null)
                .map(each -> new CustomerGrant(each.customer(), each.name(), "", Set.of("notices.view")))
                .toList();
    }

    @Override
    public Optional<CustomerGrant> current(Caller caller) {
        return customers(caller).stream().findFirst();
    }

    @Override
    public void remember(Caller caller, String customer) {
        audited.add("remembered " + customer);
    }

    @Override
    public void as(Caller caller, Runnable work) {
        work.run();
    }

    @Override
    public void close() {
        node.close();
    }
}
