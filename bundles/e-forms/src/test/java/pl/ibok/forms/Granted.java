package pl.ibok.forms;

import java.util.Optional;
import java.util.Set;
import pl.ibok.api.access.Caller;
import pl.ibok.testing.TestAccess;

/** Customers' accounts have their one customer and may fill in forms for it; staff have none. */
final class Granted implements TestAccess {
    @Override
    public Optional<CustomerGrant> current(Caller caller) {
        return caller.kind() == Caller.Kind.CUSTOMER
                ? Optional.of(new CustomerGrant(
                        Editorial.CUSTOMER, "Świątek-Żółć Łucja", "ul. Źródlana 4", Set.of("forms.fill")))
                : Optional.empty();
    }
}
