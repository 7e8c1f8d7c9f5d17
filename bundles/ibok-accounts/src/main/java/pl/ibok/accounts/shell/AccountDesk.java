package pl.ibok.accounts.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.OpenAccounts;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.time.Clock;

/** What the commands do, in the name of the shell. */
public final class AccountDesk {
    private final Access access;
    private final Clock clock;
    private final OpenAccounts accounts;
    private final AccountBook book;

    public AccountDesk(Access access, Clock clock, OpenAccounts accounts, AccountBook book) {
        this.access = access;
        this.clock = clock;
        this.accounts = accounts;
        this.book = book;
    }

    boolean taken(String login) {
        return book.taken(login);
    }

    void open(String login, String name, String email, char[] password, Set<String> roles, boolean oneTime) {
        asShell(() -> accounts.open(login, name, email, password, roles, oneTime));
    }

    List<Account> search(String text) {
        return book.search(text, 0, 200);
    }

    void lock(String login, String reason) {
        asShell(() -> book.lock(id(login), reason));
    }

    void unlock(String login) {
        asShell(() -> book.unlock(id(login)));
    }

    /** From today on when no day is said. */
    void grant(String login, String customer, Set<String> permissions, LocalDate from, LocalDate to) {
        LocalDate first = from == null ? clock.today() : from;
        asShell(() -> accounts.grant(id(login), customer, permissions, first, to));
    }

    private UUID id(String login) {
        return book.idOf(login).orElseThrow(() -> new IllegalArgumentException("No account has the login " + login));
    }

    private void asShell(Runnable work) {
        access.as(Caller.system("shell"), work);
    }
}
