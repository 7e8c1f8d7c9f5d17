package pl.ibok.api.access;

import java.util.List;
import java.util.Optional;

/**
 * The one place that says who may. Deny by default: what is not granted is refused, and a refusal about a customer looks the same as a
 * customer that does not exist (404), and is audited.
 */
public interface Access {

    /** Who speaks on this thread; {@link Caller#nobody} outside a request. */
    Caller caller();

    /**
     * Demands that the caller may do this for this customer today: a grant account × customer × permission × dates for a customer's account, the
     * role's permission for staff; a token narrows both.
     *
     * @throws Denied otherwise; audited
     */
    void require(String permission, String customer);

    /** Demands a staff permission that is about no single customer. */
    void requireStaff(String permission);

    boolean allows(String permission, String customer);

    /**
     * Counts with the refusals that the caller, who may do this for this customer, asked by an id for what is not this customer's. The portal does
     * it for every {@link pl.ibok.api.web.Missing}.
     */
    default void missed(String permission, String customer) {}

    /** The customers this account may see today, in Polish order of their names; empty for staff. */
    List<CustomerGrant> customers(Caller caller);

    /** The customer the session last worked with, if still granted; else the first. */
    Optional<CustomerGrant> current(Caller caller);

    /** Remembers the customer for this session. */
    void remember(Caller caller, String customer);

    /** Runs the work as this caller on this thread. */
    void as(Caller caller, Runnable work);

    /**
     * @param customer customer code, as printed on letters and invoices
     * @param permissions granted customer-side permissions
     */
    record CustomerGrant(String customer, String name, String address, java.util.Set<String> permissions) {}
}
