package pl.ibok.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import pl.ibok.accounts.Grants.Grant;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.access.Permission.Side;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.time.Clock;

/** The customers of an account with their names and addresses, which the registry knows. */
public final class GrantedCustomers {
    private final Clock clock;
    private final Grants grants;
    private final Roles roles;
    private final List<Customers> registry;
    private final ShortMemory<UUID, Named> memory;

    /** @param registry empty or one; without it customers have no names but their codes */
    public GrantedCustomers(
            Clock clock, Grants grants, Roles roles, List<Customers> registry, Changes changes, LongSupplier nanos) {
        this.clock = clock;
        this.grants = grants;
        this.roles = roles;
        this.registry = registry;
        this.memory = new ShortMemory<>(changes, Named::account, nanos);
    }

    private record Named(UUID account, List<Customer> customers) {}

    /** Those granted today, in Polish order of names; what the registry does not know comes last, by code. */
    List<CustomerGrant> of(UUID account) {
        LocalDate today = clock.today();
        Map<String, Grant> held = new LinkedHashMap<>();
        grants.of(account).stream()
                .filter(grant -> grant.on(today))
                .forEach(grant -> held.put(grant.customer(), grant));
        List<CustomerGrant> all = new ArrayList<>();
        for (Customer customer : named(account)) {
            Grant grant = held.remove(customer.code());
            if (grant != null) {
                all.add(granted(grant, customer.name(), customer.address()));
            }
        }
        held.values().forEach(grant -> all.add(granted(grant, grant.customer(), "")));
        return List.copyOf(all);
    }

    private List<Customer> named(UUID account) {
        return memory.get(account, () -> Optional.of(new Named(account, read(account))))
                .map(Named::customers)
                .orElse(List.of());
    }

    private List<Customer> read(UUID account) {
        Set<String> codes =
                grants.of(account).stream().map(Grant::customer).collect(Collectors.toCollection(TreeSet::new));
        List<Customer> found = new ArrayList<>();
        registry.forEach(customers -> found.addAll(codes.isEmpty() ? List.of() : customers.find(codes)));
        return List.copyOf(found);
    }

    private CustomerGrant granted(Grant grant, String name, String address) {
        return new CustomerGrant(grant.customer(), name, address, permissions(grant));
    }

    private Set<String> permissions(Grant grant) {
        return grant.permissions().contains(Grants.EVERYTHING)
                ? roles.declared(Side.CUSTOMER)
                : grant.permissions().stream()
                        .filter(name -> roles.declared(name, Side.CUSTOMER))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
