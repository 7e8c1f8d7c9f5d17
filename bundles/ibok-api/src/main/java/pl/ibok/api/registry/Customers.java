package pl.ibok.api.registry;

import java.util.Optional;

/** Customers the utility knows. Who may see them is {@code Access}'s question, not this port's. */
public interface Customers {
    Optional<Customer> find(String code);
}
