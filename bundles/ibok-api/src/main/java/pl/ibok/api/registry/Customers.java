package pl.ibok.api.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Customers the utility knows. Who may see them is {@code Access}'s question, not this port's. */
public interface Customers {
    Optional<Customer> find(String code);

    /** Those of the codes that exist, by one query, in Polish order of their names, then by code. */
    List<Customer> find(Collection<String> codes);
}
