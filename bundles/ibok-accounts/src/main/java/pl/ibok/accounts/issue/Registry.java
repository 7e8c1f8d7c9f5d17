package pl.ibok.accounts.issue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Street;
import pl.ibok.api.registry.Streets;

/** The utility's register of customers, while it runs. */
public final class Registry {
    private final List<Customers> customers;
    private final List<Streets> streets;

    /**
     * @param customers empty or one
     * @param streets empty or one
     */
    public Registry(List<Customers> customers, List<Streets> streets) {
        this.customers = customers;
        this.streets = streets;
    }

    public Optional<Customer> find(String code) {
        return customers.stream().flatMap(each -> each.find(code).stream()).findFirst();
    }

    /**
     * Codes of the customers who have water by contract on the street today.
     *
     * @param street null = the whole town
     */
    List<String> on(String city, String street, LocalDate today) {
        List<Street> asked = List.of(new Street(city, street));
        return streets.stream()
                .flatMap(each -> each.on(asked, today).stream())
                .map(House::customer)
                .distinct()
                .toList();
    }

    public List<Customer> find(Collection<String> codes) {
        return customers.stream().flatMap(each -> each.find(codes).stream()).toList();
    }
}
