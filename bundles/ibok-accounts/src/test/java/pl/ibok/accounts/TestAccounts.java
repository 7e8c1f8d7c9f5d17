package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Permission;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.store.StoreNode;
import pl.ibok.testing.TestDatabase;

/** A node with accounts on a database of its own, with a clock that tests move and hashes that cost little. */
final class TestAccounts implements AutoCloseable {
    static final Locale PL = Caller.POLISH;
    static final Origin HOME = new Origin("192.0.2.10", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    static final Permission READ = Permission.customer("reading.see");
    static final Permission SUBMIT = Permission.customer("reading.submit");
    static final Permission REVIEW = Permission.staff("reading.review", "clerk", "administrator");

    final StoreNode node;
    final SetClock clock;
    final AtomicLong nanos = new AtomicLong();
    final List<Customers> registry = new ArrayList<>();
    final SentNotices notices = new SentNotices();
    final Passwords passwords;
    final Store store;
    /** Every statement so far. */
    final List<String> statements = java.util.Collections.synchronizedList(new ArrayList<>());

    final Parts parts;

    TestAccounts(TestDatabase db) {
        this(db, new SetClock(), new Passwords(64, 1), new HashingGate(2, 50, Duration.ofSeconds(10)));
    }

    TestAccounts(TestDatabase db, SetClock clock, Passwords passwords, HashingGate gate) {
        DatabaseAddress address =
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password());
        this.clock = clock;
        this.passwords = passwords;
        this.node = StoreNode.open(address, clock);
        this.store = listening(node.store("accounts", Parts.class));
        List<Signals> signals = List.of(node.signals());
        Parts.Lifetimes lifetimes = new Parts.Lifetimes(Duration.ofHours(1), Duration.ofHours(12));
        Parts.Around around = new Parts.Around(node.settings(), node.keys(), List.of(notices), "https://ibok.example");
        this.parts = new Parts(store, clock, signals, registry, around, lifetimes, passwords, gate, nanos::get);
        // Few of the tests are about it.
        node.settings().set(AccountRules.STAFF_FACTOR, false, clock.today());
        node.signals().add(parts.changes());
        parts.roles().meet(List.of(READ, SUBMIT, REVIEW));
    }

    /** Writes down each statement that goes through. */
    private Store listening(Store real) {
        return (Store) java.lang.reflect.Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("sql")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A present that stands still until it is moved. */
    static final class SetClock implements Clock {
        private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /** What has been sent, by topic. */
    static final class SentNotices implements Notices {
        final List<Notice> sent = new ArrayList<>();

        @Override
        public void send(Notice notice) {
            sent.add(notice);
        }

        @Override
        public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
            throw new UnsupportedOperationException();
        }

        List<String> topics() {
            return sent.stream().map(Notice::topic).toList();
        }
    }

    void demandSecondFactorOfStaff(boolean demanded) {
        node.settings().set(AccountRules.STAFF_FACTOR, demanded, clock.today());
    }

    boolean listening() {
        return node.signals().listening();
    }

    UUID customer(String login) {
        return parts.accounts().openCustomer(login, "Halina " + login, null, password(login));
    }

    UUID staff(String login, String... roles) {
        return parts.accounts().openStaff(login, "Biuro " + login, null, password(login), Set.of(roles));
    }

    static char[] password(String login) {
        return ("woda w kranie " + login).toCharArray();
    }

    Outcome signIn(String login) {
        return signIn(login, password(login), HOME);
    }

    Outcome signIn(String login, char[] password, Origin origin) {
        return parts.ofSignIn().signIn().signIn(login, password, origin, null);
    }

    String cookie(String login) {
        return ((Outcome.In) signIn(login)).cookie();
    }

    Caller caller(String cookie) {
        return parts.identity().ofSession(cookie, PL).orElseThrow();
    }

    long count(String table) {
        return store.sql("SELECT count(*) AS n FROM accounts." + table).one(row -> row.big("n"));
    }

    long audited(String action) {
        return store.sql("SELECT count(*) AS n FROM accounts.audit WHERE action = ?", action)
                .one(row -> row.big("n"));
    }

    @Override
    public void close() {
        parts.close();
        node.close();
    }
}
