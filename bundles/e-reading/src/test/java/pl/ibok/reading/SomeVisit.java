package pl.ibok.reading;

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
record SomeVisit(String customer, String remoteAddress, String once, boolean program) implements TestVisit {
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    static SomeVisit of(String customer) {
        return new SomeVisit(customer, "192.0.2.1", "", false);
    }

    static SomeVisit once(String customer, String key) {
        return new SomeVisit(customer, "192.0.2.1", key, false);
    }

    static SomeVisit stranger(String address) {
        return new SomeVisit(null, address, "", false);
    }

    @Override
    public Caller caller() {
        return new Caller(ACCOUNT, "kto", "Kto Taki", Caller.Kind.CUSTOMER, Set.of(), "s", false, Caller.POLISH);
    }

    @Override
    public LocalDate today() {
        return Village.TODAY;
    }

    @Override
    public String path() {
        return "/e-reading";
    }
}
