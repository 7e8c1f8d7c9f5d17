package pl.ibok.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Whom messages reach: asked by those who send them and never shown, but for staff to their colleagues. */
public interface Correspondents {

    /**
     * Open accounts that today may see any of the customers with this customer-side permission, by one query; one row for each account and customer.
     *
     * @param permission a customer-side permission; an account with all of them has it too
     */
    List<Correspondent> ofCustomers(Collection<String> customers, String permission);

    /** Open accounts of staff that have this permission by one of their roles, in the order of their names, by one query. */
    List<Correspondent> staff(String permission);

    /** The account itself; empty when there is none or it is locked. {@link Correspondent#customer} is null. */
    Optional<Correspondent> find(UUID account);

    /**
     * @param email null when not known
     * @param language chosen by the account, else Polish
     */
    record Correspondent(UUID account, String customer, String name, String email, Locale language) {}
}
