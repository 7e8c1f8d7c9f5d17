package pl.ibok.accounts.recover;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.accounts.issue.Email;
import pl.ibok.accounts.recover.EmailChanges.Change;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;

/** Staff change an address whose owner can't read its mail any more, after making sure who it is. The new one is still to be confirmed. */
@Path("{account}")
@Requires(OnboardingModule.ISSUE)
public final class OfficeEmailPages {
    private final EmailChanges changes;
    private final AccountBook book;
    private final Access access;

    public OfficeEmailPages(EmailChanges changes, AccountBook book, Access access) {
        this.changes = changes;
        this.book = book;
        this.access = access;
    }

    /** @param checked that staff have made sure who asks */
    public record OfficeEmailForm(String email, boolean checked) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(email != null && Email.plausible(email), "email", "accounts.email.wrong")
                    .demand(checked, "checked", "accounts.email.office.checked.missing");
        }
    }

    /** @param wanted the address on its way in, or null */
    public record OfficeEmailPage(UUID account, String name, String login, String email, String wanted) {}

    @GET
    public Page show(@PathParam("account") UUID id) {
        return Page.of("email-office", model(find(id)));
    }

    @POST
    public Object change(@PathParam("account") UUID id, Input<OfficeEmailForm> input) {
        Account account = find(id);
        if (!input.valid()) {
            return Page.invalid("email-office", model(account), input);
        }
        changes.begin(id, input.form().email(), true);
        return Done.to("/office/accounts/" + id).saying("accounts.email.office.sent");
    }

    /** Who looks after customers' accounts must not get hold of a colleague's. */
    private Account find(UUID id) {
        Account account = book.find(id).orElseThrow(() -> new Missing("account " + id));
        if (account.staff()) {
            access.requireStaff("accounts.staff");
        }
        return account;
    }

    private OfficeEmailPage model(Account account) {
        String wanted = changes.of(account.id()).map(Change::newEmail).orElse(null);
        return new OfficeEmailPage(account.id(), account.name(), account.login(), account.email(), wanted);
    }
}
