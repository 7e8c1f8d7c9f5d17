package pl.ibok.api.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Accounts and grants, for those who make them: the demonstration, an import that issues accounts, the office. */
public interface Accounts {

    /**
     * Makes a customer's account, or returns the existing one of that login.
     *
     * @param password clear text, hashed at once and never kept
     */
    UUID openCustomer(String login, String name, String email, char[] password);

    /** Makes a staff account with shipped or edited roles, or returns the existing one of that login. */
    UUID openStaff(String login, String name, String email, char[] password, Set<String> roles);

    /**
     * Grants an account a customer. An existing grant of the same pair is replaced.
     *
     * @param permissions customer-side permission names; {@code *} = all that are declared
     * @param from first day
     * @param to last day, or null for no end
     */
    void grant(UUID account, String customer, Set<String> permissions, LocalDate from, LocalDate to);

    /** Ends every session of the account at once on every node. */
    void signOutEverywhere(UUID account);
}
