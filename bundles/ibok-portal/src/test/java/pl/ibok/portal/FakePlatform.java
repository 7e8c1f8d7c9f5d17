package pl.ibok.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.Identity;
import pl.ibok.api.health.Gauge;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Keys;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.OpenFacts;
import pl.ibok.api.web.StartFacts;

/** Accounts that live in memory: klient (customers 104-0027 and 104-0031), sasiad (104-0099), biuro (staff). */
final class FakePlatform implements Platform, Identity, Access {
    final List<StartFacts> facts = new ArrayList<>();
    final List<OpenFacts> openFacts = new ArrayList<>();
    final List<FramePart> frameParts = new ArrayList<>();
    final Looking acting = new Looking();
    final List<HealthCheck> checks = new ArrayList<>();
    private final Map<String, String> current = new ConcurrentHashMap<>();
    private static final ThreadLocal<Caller> BOUND = new ThreadLocal<>();

    @Override
    public Identity identity() {
        return this;
    }

    @Override
    public Access access() {
        return this;
    }

    /** podglad is staff and sees as the customer 104-0027. */
    @Override
    public Acting acting() {
        return acting;
    }

    @Override
    public Keys keys() {
        return name -> ("secret of " + name).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Settings settings() {
        return null;
    }

    @Override
    public Clock clock() {
        return () -> Instant.parse("2026-11-23T10:00:00Z");
    }

    @Override
    public List<StartFacts> startFacts() {
        return facts;
    }

    @Override
    public List<OpenFacts> openFacts() {
        return openFacts;
    }

    @Override
    public List<FramePart> frameParts() {
        return frameParts;
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return checks;
    }

    @Override
    public List<GaugeSource> gauges() {
        return List.of(() -> List.of(new Gauge("ibok_outbox_waiting", "Events that wait.", 3)));
    }

    @Override
    public Optional<Caller> ofSession(String cookie, Locale locale) {
        return caller(cookie, false);
    }

    @Override
    public Optional<Caller> ofToken(String bearer, Locale locale) {
        return caller(bearer, true);
    }

    private static Optional<Caller> caller(String login, boolean token) {
        boolean staff = Set.of("biuro", "podglad").contains(login);
        return Set.of("klient", "sasiad", "biuro", "podglad").contains(login)
                ? Optional.of(new Caller(
                        UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)),
                        login,
                        "Konto " + login,
                        staff ? Caller.Kind.STAFF : Caller.Kind.CUSTOMER,
                        staff ? Set.of("toy.work") : Set.of(),
                        "session-of-" + login,
                        token,
                        Caller.POLISH))
                : Optional.empty();
    }

    @Override
    public Caller caller() {
        return BOUND.get() == null ? Caller.nobody(Caller.POLISH) : BOUND.get();
    }

    @Override
    public void require(String permission, String customer) {
        if (!allows(permission, customer)) {
            throw Denied.hidden(permission);
        }
    }

    @Override
    public void requireStaff(String permission) {
        if (!caller().staffPermissions().contains(permission)) {
            throw Denied.open(permission);
        }
    }

    @Override
    public boolean allows(String permission, String customer) {
        return customers(caller()).stream().anyMatch(grant -> grant.customer().equals(customer));
    }

    @Override
    public List<CustomerGrant> customers(Caller who) {
        return switch (String.valueOf(who.login())) {
            case "klient" -> List.of(grant("104-0027"), grant("104-0031"));
            case "podglad" -> List.of(grant("104-0027"));
            case "sasiad" -> List.of(grant("104-0099"));
            default -> List.of();
        };
    }

    private static CustomerGrant grant(String code) {
        return new CustomerGrant(code, "Halina Zielińska", "ul. Lipowa 14", Set.of("toy.see", "toy.change"));
    }

    @Override
    public Optional<CustomerGrant> current(Caller who) {
        return customers(who).stream()
                .filter(grant -> grant.customer().equals(current.getOrDefault(who.login(), grant.customer())))
                .findFirst();
    }

    @Override
    public void remember(Caller who, String customer) {
        current.put(who.login(), customer);
    }

    @Override
    public void as(Caller who, Runnable work) {
        BOUND.set(who);
        try {
            work.run();
        } finally {
            BOUND.remove();
        }
    }

    /** The view of podglad, and what was looked at in it. */
    static final class Looking implements Acting {
        final List<String> looked = new ArrayList<>();

        @Override
        public Optional<View> view(Caller caller) {
            return "podglad".equals(caller.login())
                    ? Optional.of(new View("104-0027", "Halina Zielińska", Instant.MAX))
                    : Optional.empty();
        }

        @Override
        public void open(String customer, String name, String reason) {
            throw new IllegalStateException("open already");
        }

        @Override
        public void end() {
            looked.add("end");
        }

        @Override
        public void looked(View view, String path) {
            looked.add(view.customer() + " " + path);
        }
    }
}
