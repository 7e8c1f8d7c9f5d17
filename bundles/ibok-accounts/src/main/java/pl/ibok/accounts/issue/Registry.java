package pl.ibok.accounts.issue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;

/** The utility's register of customers, while it runs. */
public final class Registry {
    private final List<Customers> customers;

    /** @param customers empty or one */
    public Registry(List<Customers> customers) {
        this.customers = customers;
    }

    public Optional<Customer> find(String code) {
        return customers.stream().flatMap(each -> each.find(code).stream()).findFirst();
    }

    public List<Customer> find(Collection<String> codes) {
        return customers.stream().flatMap(each -> each.find(codes).stream()).toList();
    }
}
