package pl.ibok.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;

/** Customers' accounts have their one customer and may fill in forms for it; staff have none. */
final class Granted implements Access {
    @Override
    public Caller caller() {
        return Caller.nobody(Caller.POLISH);
    }

    @Override
    public void require(String permission, String customer) {}

    @Override
    public void requireStaff(String permission) {}

    @Override
    public boolean allows(String permission, String customer) {
        return true;
    }

    @Override
    public List<CustomerGrant> customers(Caller caller) {
        return current(caller).stream().toList();
    }

    @Override
    public Optional<CustomerGrant> current(Caller caller) {
        return caller.kind() == Caller.Kind.CUSTOMER
                ? Optional.of(new CustomerGrant(
                        Editorial.CUSTOMER, "Świątek-Żółć Łucja", "ul. Źródlana 4", Set.of("forms.fill")))
                : Optional.empty();
    }

    @Override
    public void remember(Caller caller, String customer) {}

    @Override
    public void as(Caller caller, Runnable work) {
        work.run();
    }
}
