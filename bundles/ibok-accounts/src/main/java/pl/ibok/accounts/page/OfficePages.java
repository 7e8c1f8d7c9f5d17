package pl.ibok.accounts.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.Device;
import pl.ibok.accounts.Grants;
import pl.ibok.accounts.PasswordChange;
import pl.ibok.accounts.SecondFactor;
import pl.ibok.accounts.Secrets;
import pl.ibok.accounts.Sessions;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** The office's view of accounts: find, look, lock, give another one-time password. */
@Path("/")
@Requires(AccountsModule.SEE)
public final class OfficePages {
    private static final int ROWS = 50;
    private static final int LONGEST_REASON = 200;

    private final AccountBook book;
    private final Grants grants;
    private final Sessions sessions;
    private final PasswordChange passwords;
    private final Access access;
    private final Audit audit;
    private final SecondFactor factor;
    private final BundleWords words;

    public OfficePages(
            AccountBook book,
            Grants grants,
            Sessions sessions,
            PasswordChange passwords,
            Access access,
            Audit audit,
            SecondFactor factor,
            BundleWords words) {
        this.factor = factor;
        this.words = words;
        this.book = book;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.access = access;
        this.audit = audit;
    }

    /** @param next path of the next page, or null */
    public record AccountsPage(String q, List<AccountLine> accounts, String next, String previous) {}

    public record AccountLine(
            UUID id, String login, String name, String email, String kind, boolean locked, boolean own) {}

    public record AccountDetail(
            UUID id,
            String login,
            String name,
            String email,
            String kind,
            Instant openedAt,
            Instant oneTimeUntil,
            Instant lockedAt,
            String lockedReason,
            Instant closedAt,
            Instant factorSince,
            Set<String> roles,
            List<GrantLine> grants,
            List<SeenLine> sessions) {}

    /** @param words what the permissions are called, in their order */
    public record GrantLine(
            String customer, Set<String> permissions, List<String> words, LocalDate from, LocalDate to) {}

    public record SeenLine(Instant createdAt, Instant lastSeenAt, String address, String device) {}

    public record LockForm(String reason) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(
                    reason != null && reason.length() <= LONGEST_REASON, "reason", "accounts.lock.reason.missing");
        }
    }

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String q, @QueryParam("from") @DefaultValue("0") int from) {
        int first = Math.max(0, from);
        List<Account> found = book.search(q, first, ROWS + 1);
        List<AccountLine> lines =
                found.stream().limit(ROWS).map(OfficePages::line).toList();
        String next = found.size() > ROWS ? Query.path("/office/accounts", "q", q, "from", first + ROWS) : null;
        String previous = first > 0 ? Query.path("/office/accounts", "q", q, "from", Math.max(0, first - ROWS)) : null;
        audit.record("accounts.accounts-listed", null, "accounts", (q + (first > 0 ? " + " + first : "")).strip());
        return Page.of("office-accounts", new AccountsPage(q, lines, next, previous));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id, @Context Visit visit) {
        Account account = find(id);
        audit.record("accounts.account-seen", null, "account " + account.login(), "");
        return Page.of("office-account", detail(account, visit));
    }

    @POST
    @Path("{id}/lock")
    @Requires(AccountsModule.LOCK)
    public Object lock(@PathParam("id") UUID id, Input<LockForm> input, @Context Visit visit) {
        Account account = find(id);
        changeable(account);
        if (!input.valid()) {
            return Page.invalid("office-account", detail(account, visit), input);
        }
        if (id.equals(visit.caller().account())) {
            input.problems().add("reason", "accounts.lock.self");
            return Page.invalid("office-account", detail(account, visit), input);
        }
        book.lock(id, input.form().reason());
        return Done.to("/office/accounts/" + id).saying("accounts.lock.done");
    }

    @POST
    @Path("{id}/unlock")
    @Requires(AccountsModule.LOCK)
    public Done unlock(@PathParam("id") UUID id) {
        changeable(find(id));
        book.unlock(id);
        return Done.to("/office/accounts/" + id).saying("accounts.unlock.done");
    }

    /** A colleague's password is read out; a customer's comes in a letter. */
    @POST
    @Path("{id}/password")
    @Requires(AccountsModule.ISSUE)
    public Object password(@PathParam("id") UUID id) {
        Account account = find(id);
        changeable(account);
        if (!account.staff()) {
            return Done.to("/office/letters/" + id);
        }
        char[] password = Secrets.oneTimePassword();
        passwords.reset(account, password);
        return Page.of("issued", new IssuedPage(account.login(), account.name(), new String(password)));
    }

    /** A one-time password, shown once. */
    public record IssuedPage(String login, String name, String password) {
        @Override
        public String toString() {
            return "IssuedPage[" + login + "]";
        }
    }

    /** For somebody who has lost the telephone and the codes: the office makes sure who it is, and the owner is told. */
    @POST
    @Path("{id}/second-factor/off")
    @Requires(AccountsModule.ISSUE)
    public Done factorOff(@PathParam("id") UUID id, @Context Visit visit) {
        Account account = find(id);
        changeable(account);
        if (id.equals(visit.caller().account())) {
            throw new Missing("resetting one's own second factor");
        }
        factor.off(account, true);
        return Done.to("/office/accounts/" + id).saying("accounts.factor.reset.done");
    }

    private Account find(UUID id) {
        return book.find(id).orElseThrow(() -> new Missing("account " + id));
    }

    /** Who looks after customers' accounts must not get hold of a colleague's, and what was closed stays closed. */
    private void changeable(Account account) {
        if (account.closedAt() != null) {
            throw new Missing("an account that its owner has closed");
        }
        if (account.staff()) {
            access.requireStaff(AccountsModule.STAFF);
        }
    }

    private static AccountLine line(Account account) {
        return new AccountLine(
                account.id(),
                account.login(),
                account.name(),
                account.email(),
                kind(account),
                account.locked(),
                account.oneTimeUntil() == null);
    }

    private static String kind(Account account) {
        return account.staff() ? "staff" : "customer";
    }

    private AccountDetail detail(Account account, Visit visit) {
        return new AccountDetail(
                account.id(),
                account.login(),
                account.name(),
                account.email(),
                kind(account),
                account.openedAt(),
                account.oneTimeUntil(),
                account.lockedAt(),
                account.lockedReason(),
                account.closedAt(),
                factor.state(account.id()).since(),
                new TreeSet<>(book.roles(account.id())),
                grants.of(account.id()).stream()
                        .map(grant -> granted(grant, visit))
                        .toList(),
                sessions.of(account.id()).stream()
                        .map(session -> new SeenLine(
                                session.createdAt(),
                                session.lastSeenAt(),
                                session.address(),
                                Device.of(session.userAgent())))
                        .toList());
    }

    private GrantLine granted(Grants.Grant grant, Visit visit) {
        Set<String> permissions = new TreeSet<>(grant.permissions());
        List<String> said =
                permissions.stream().map(name -> words.permission(name, visit)).toList();
        return new GrantLine(grant.customer(), permissions, said, grant.from(), grant.to());
    }
}
