package pl.ibok.registration;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.testing.TestVisit;

/**
 * A request in a test.
 *
 * @param customer null without signing in
 */
record SomeVisit(String customer, String remoteAddress, String once, boolean program, Caller caller)
        implements TestVisit {
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final Caller CUSTOMER =
            new Caller(ACCOUNT, "kto", "Kto Taki", Caller.Kind.CUSTOMER, Set.of(), "s", false, Caller.POLISH);
    private static final Caller CLERK = new Caller(
            UUID.fromString("00000000-0000-0000-0000-000000000002"),
            "biuro",
            "Anna Biurowa",
            Caller.Kind.STAFF,
            Set.of("registration.handle"),
            "s",
            false,
            Caller.POLISH);

    /** A clerk who sees the portal as this customer. */
    static SomeVisit lookingAs(String customer) {
        return new SomeVisit(customer, "192.0.2.9", "", false, CLERK);
    }

    static SomeVisit clerk() {
        return new SomeVisit(null, "192.0.2.9", "", false, CLERK);
    }

    static SomeVisit of(String customer) {
        return new SomeVisit(customer, "192.0.2.1", "", false, CUSTOMER);
    }

    static SomeVisit once(String customer, String key) {
        return new SomeVisit(customer, "192.0.2.1", key, false, CUSTOMER);
    }

    static SomeVisit stranger(String address) {
        return new SomeVisit(null, address, "", false, Caller.nobody(Caller.POLISH));
    }

    @Override
    public LocalDate today() {
        return Town.TODAY;
    }

    @Override
    public String path() {
        return "/e-registration";
    }
}
