package pl.ibok.information;

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
record SomeVisit(String customer, String remoteAddress, String once, boolean program, Caller caller, LocalDate today)
        implements TestVisit {
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final Caller CUSTOMER =
            new Caller(ACCOUNT, "kto", "Kto Taki", Caller.Kind.CUSTOMER, Set.of(), "s", false, Caller.POLISH);
    private static final Caller CLERK = new Caller(
            UUID.fromString("00000000-0000-0000-0000-000000000002"),
            "biuro",
            "Anna Redaktorka",
            Caller.Kind.STAFF,
            Set.of("information.edit"),
            "s",
            false,
            Caller.POLISH);

    static SomeVisit editor() {
        return new SomeVisit(null, "192.0.2.9", "", false, CLERK, Town.TODAY);
    }

    static SomeVisit of(String customer) {
        return new SomeVisit(customer, "192.0.2.1", "", false, CUSTOMER, Town.TODAY);
    }

    static SomeVisit editorOnce(String key) {
        return new SomeVisit(null, "192.0.2.9", key, false, CLERK, Town.TODAY);
    }

    /** The same on another day. */
    SomeVisit on(LocalDate day) {
        return new SomeVisit(customer, remoteAddress, once, program, caller, day);
    }

    static SomeVisit stranger() {
        return new SomeVisit(null, "192.0.2.3", "", false, Caller.nobody(Caller.POLISH), Town.TODAY);
    }

    @Override
    public String path() {
        return "/e-information";
    }
}
