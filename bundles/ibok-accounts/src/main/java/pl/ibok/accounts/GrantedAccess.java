package pl.ibok.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.ibok.accounts.Grants.Grant;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.Permission.Side;
import pl.ibok.api.time.Clock;

/** Says who may: what no grant and no role gives is refused. */
public final class GrantedAccess implements Access {
    private final Clock clock;
    private final Callers callers;
    private final Visitors visitors;
    private final Grants grants;
    private final Roles roles;
    private final Sessions sessions;
    private final Denials denials;
    private final AuditTrail audit;
    private final GrantedCustomers customers;

    public GrantedAccess(
            Clock clock,
            Callers callers,
            Visitors visitors,
            Grants grants,
            Roles roles,
            Sessions sessions,
            Denials denials,
            AuditTrail audit,
            GrantedCustomers customers) {
        this.clock = clock;
        this.callers = callers;
        this.visitors = visitors;
        this.grants = grants;
        this.roles = roles;
        this.sessions = sessions;
        this.denials = denials;
        this.audit = audit;
        this.customers = customers;
    }

    @Override
    public Caller caller() {
        return callers.current();
    }

    @Override
    public void as(Caller caller, Runnable work) {
        callers.as(caller, work);
    }

    @Override
    public void require(String permission, String customer) {
        Caller caller = caller();
        if (!allows(caller, permission, customer)) {
            denials.add(caller, permission, customer);
            throw Denied.hidden(permission);
        }
        // What staff see as a customer is recorded page by page.
        boolean asStaff = caller.staff() && caller.staffPermissions().contains(permission);
        boolean anothers = asStaff || delegated(caller, customer);
        if (anothers && callers.first(permission + " " + customer)) {
            audit.record("accounts.seen", customer, permission, "");
        }
    }

    @Override
    public void requireStaff(String permission) {
        Caller caller = caller();
        boolean may = caller.kind() == Caller.Kind.SYSTEM
                || (caller.staff() && caller.staffPermissions().contains(permission));
        if (!may) {
            denials.add(caller, permission, null);
            throw Denied.open(permission);
        }
    }

    @Override
    public boolean allows(String permission, String customer) {
        return allows(caller(), permission, customer);
    }

    @Override
    public void missed(String permission, String customer) {
        Caller caller = caller();
        if (caller.kind() == Caller.Kind.CUSTOMER) {
            denials.add(caller, permission, customer);
        }
    }

    @Override
    public List<CustomerGrant> customers(Caller caller) {
        return switch (caller.kind()) {
            case CUSTOMER -> customers.of(caller.account());
            case STAFF -> visitors.view(caller).map(this::shown).stream().toList();
            default -> List.of();
        };
    }

    /** All that a customer's account could be granted: the portal lets a view read only. */
    private CustomerGrant shown(Acting.View view) {
        return new CustomerGrant(view.customer(), view.name(), "", Set.copyOf(roles.declared(Side.CUSTOMER)));
    }

    @Override
    public Optional<CustomerGrant> current(Caller caller) {
        if (caller.kind() != Caller.Kind.CUSTOMER) {
            return customers(caller).stream().findFirst();
        }
        List<CustomerGrant> all = customers(caller);
        if (caller.byToken()) {
            // A program that could mean several must say which (decision 11).
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        Optional<String> remembered = visitors.remembered(caller);
        return all.stream()
                .filter(grant -> remembered.filter(grant.customer()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    @Override
    public void remember(Caller caller, String customer) {
        boolean granted = caller.kind() == Caller.Kind.CUSTOMER
                && grants.of(caller.account(), customer, clock.today()).isPresent();
        if (!granted) {
            denials.add(caller, "accounts.customer", customer);
            throw Denied.hidden("accounts.customer");
        }
        if (caller.session() != null && !caller.byToken()) {
            sessions.remember(Visitors.hash(caller), caller.account(), customer);
        }
    }

    private boolean allows(Caller caller, String permission, String customer) {
        return switch (caller.kind()) {
            case SYSTEM -> true;
            case STAFF -> caller.staffPermissions().contains(permission) || shows(caller, permission, customer);
            case CUSTOMER -> customerAllows(caller, permission, customer);
            case NOBODY -> false;
        };
    }

    private boolean shows(Caller caller, String permission, String customer) {
        return customer != null
                && roles.declared(permission, Side.CUSTOMER)
                && visitors.view(caller)
                        .filter(view -> view.customer().equals(customer))
                        .isPresent();
    }

    private boolean customerAllows(Caller caller, String permission, String customer) {
        return customer != null
                && roles.declared(permission, Side.CUSTOMER)
                && grants.of(caller.account(), customer, clock.today())
                        .filter(grant -> grant.permits(permission))
                        .isPresent()
                && scoped(caller, permission);
    }

    private boolean scoped(Caller caller, String permission) {
        return visitors.scopes(caller)
                .map(scopes -> scopes.contains(Grants.EVERYTHING) || scopes.contains(permission))
                .orElse(true);
    }

    private boolean delegated(Caller caller, String customer) {
        return caller.kind() == Caller.Kind.CUSTOMER
                && grants.of(caller.account(), customer, clock.today())
                        .filter(Grant::delegated)
                        .isPresent();
    }
}
