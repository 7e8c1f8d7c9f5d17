package pl.ibok.notices;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.testing.TestVisit;

/** A request in a test. */
record SomeVisit(Caller caller, String customer, boolean program, Locale locale) implements TestVisit {

    static SomeVisit of(UUID account, String customer) {
        Caller caller =
                new Caller(account, "kto", "Kto Taki", Caller.Kind.CUSTOMER, Set.of(), "s", false, Caller.POLISH);
        return new SomeVisit(caller, customer, false, Caller.POLISH);
    }

    /** A member of staff who sees the portal as this customer. */
    static SomeVisit lookingAs(UUID account, String customer) {
        Caller caller = new Caller(account, "biuro", "Biuro", Caller.Kind.STAFF, Set.of(), "s", false, Caller.POLISH);
        return new SomeVisit(caller, customer, false, Caller.POLISH);
    }

    static SomeVisit staff(String... permissions) {
        Caller caller = new Caller(
                UUID.randomUUID(), "biuro", "Biuro", Caller.Kind.STAFF, Set.of(permissions), "s", false, Caller.POLISH);
        return new SomeVisit(caller, null, false, Caller.POLISH);
    }

    @Override
    public LocalDate today() {
        return Town.TODAY;
    }

    @Override
    public String path() {
        return "/messages";
    }

    @Override
    public String absolute(String path) {
        return "https://ibok.example.pl" + path;
    }
}
