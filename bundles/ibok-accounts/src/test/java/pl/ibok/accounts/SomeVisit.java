package pl.ibok.accounts;

import java.time.LocalDate;
import pl.ibok.api.access.Caller;
import pl.ibok.testing.TestVisit;

/** A request in a test. */
record SomeVisit(Caller caller, String remoteAddress, String once, LocalDate today) implements TestVisit {

    static SomeVisit stranger(String address, LocalDate today) {
        return new SomeVisit(Caller.nobody(Caller.POLISH), address, "", today);
    }
}
