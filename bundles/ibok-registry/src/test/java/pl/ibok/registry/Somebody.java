package pl.ibok.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Visit;

/** Who speaks in a test, may do everything, and leaves a trace of actions. */
public final class Somebody implements Access, Audit {
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

    @Override
    public void requireStaff(String permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean allows(String permission, String customer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CustomerGrant> customers(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CustomerGrant> current(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remember(Caller caller, String customer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void as(Caller caller, Runnable work) {
        throw new UnsupportedOperationException();
    }

    /** A request of this customer's page. */
    public Visit about(String customer) {
        return new SomeVisit(customer, caller());
    }

    private record SomeVisit(String customer, Caller caller) implements Visit {
        @Override
        public LocalDate today() {
            return Town.TODAY;
        }

        @Override
        public String path() {
            return "/profile";
        }

        @Override
        public String remoteAddress() {
            return "192.0.2.1";
        }

        @Override
        public String once() {
            return "";
        }

        @Override
        public String absolute(String path) {
            return "https://ibok.example" + path;
        }

        @Override
        public boolean program() {
            return false;
        }

        @Override
        public String sessionCookie() {
            return null;
        }

        @Override
        public String text(String key, Object... arguments) {
            return key + Arrays.toString(arguments);
        }

        @Override
        public Locale locale() {
            return Caller.POLISH;
        }
    }
}
