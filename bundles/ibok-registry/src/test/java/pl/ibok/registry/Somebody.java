package pl.ibok.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Visit;
import pl.ibok.testing.TestAccess;
import pl.ibok.testing.TestVisit;

/** Who speaks in a test, may do everything, and leaves a trace of actions. */
public final class Somebody implements TestAccess, Audit {
    public final List<String> audited = new ArrayList<>();

    @Override
    public void record(String action, String customer, String subject, String detail) {
        audited.add(action + " " + customer);
    }

    @Override
    public Caller caller() {
        return new Caller(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "halina",
                "Halina",
                Caller.Kind.CUSTOMER,
                Set.of(),
                "s",
                false,
                Caller.POLISH);
    }

    @Override
    public void require(String permission, String customer) {
        audited.add("required " + permission + " " + customer);
    }

    /** A request of this customer's page. */
    public Visit about(String customer) {
        return new SomeVisit(customer, caller());
    }

    private record SomeVisit(String customer, Caller caller) implements TestVisit {
        @Override
        public LocalDate today() {
            return Town.TODAY;
        }

        @Override
        public String path() {
            return "/profile";
        }
    }
}
