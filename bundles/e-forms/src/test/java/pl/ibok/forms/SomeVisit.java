package pl.ibok.forms;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.time.Clock;
import pl.ibok.testing.TestVisit;

/** A request in a test: of nobody, of a customer, of an editor. */
record SomeVisit(Caller caller, String customer, String once, Clock clock) implements TestVisit {
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    static SomeVisit stranger(Clock clock) {
        return new SomeVisit(Caller.nobody(Caller.POLISH), null, "", clock);
    }

    static SomeVisit customer(String code, Clock clock) {
        return new SomeVisit(caller(Caller.Kind.CUSTOMER), code, "", clock);
    }

    static SomeVisit editor(String once, Clock clock) {
        return new SomeVisit(caller(Caller.Kind.STAFF), null, once, clock);
    }

    private static Caller caller(Caller.Kind kind) {
        return new Caller(ACCOUNT, "kto", "Kto Taki", kind, Set.of(), "s", false, Caller.POLISH);
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public String path() {
        return "/e-forms";
    }
}
