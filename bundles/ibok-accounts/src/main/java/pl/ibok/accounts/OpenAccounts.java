package pl.ibok.accounts;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import pl.ibok.api.access.Accounts;
import pl.ibok.api.store.Store;

/** Opens accounts for other bundles, the office and the shell. */
public final class OpenAccounts implements Accounts {
    private final Store store;
    private final AccountBook book;
    private final Passwords passwords;
    private final HashingGate gate;
    private final Grants grants;
    private final Roles roles;
    private final Sessions sessions;

    public OpenAccounts(
            Store store,
            AccountBook book,
            Passwords passwords,
            HashingGate gate,
            Grants grants,
            Roles roles,
            Sessions sessions) {
        this.store = store;
        this.book = book;
        this.passwords = passwords;
        this.gate = gate;
        this.grants = grants;
        this.roles = roles;
        this.sessions = sessions;
    }

    @Override
    public UUID openCustomer(String login, String name, String email, char[] password) {
        return existing(login, () -> book.open(Account.Kind.CUSTOMER, login, name, email, hash(password), false));
    }

    @Override
    public UUID openStaff(String login, String name, String email, char[] password, Set<String> staffRoles) {
        return existing(login, () -> staff(login, name, email, hash(password), false, staffRoles));
    }

    /**
     * Opens an account: a customer's without roles, staff's with them.
     *
     * @param oneTime whether the password is to be changed at the first sign-in
     */
    public UUID open(
            String login, String name, String email, char[] password, Set<String> staffRoles, boolean oneTime) {
        String hash = hash(password);
        return staffRoles.isEmpty()
                ? book.open(Account.Kind.CUSTOMER, login, name, email, hash, oneTime)
                : staff(login, name, email, hash, oneTime, staffRoles);
    }

    @Override
    public void grant(UUID account, String customer, Set<String> permissions, LocalDate from, LocalDate to) {
        grants.put(account, customer, permissions, from, to);
    }

    @Override
    public void signOutEverywhere(UUID account) {
        sessions.endAll(account);
    }

    private UUID staff(String login, String name, String email, String hash, boolean oneTime, Set<String> staffRoles) {
        return store.inTransaction(() -> {
            UUID id = book.open(Account.Kind.STAFF, login, name, email, hash, oneTime);
            roles.assign(id, staffRoles);
            return id;
        });
    }

    /** Does not spend a hash on an account that is there already. */
    private UUID existing(String login, Supplier<UUID> opening) {
        return book.byLogin(login).map(known -> known.account().id()).orElseGet(opening);
    }

    private String hash(char[] password) {
        return gate.passPatiently(() -> passwords.hash(password));
    }
}
