package pl.ibok.accounts.recover;

import java.time.Duration;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.PasswordProof;
import pl.ibok.accounts.issue.Email;
import pl.ibok.accounts.recover.EmailChanges.Change;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** My e-mail address, and changing it. */
@Path("/")
@SignedIn
public final class EmailPages {
    /** Each sends messages to an address that somebody has typed. */
    private static final int CHANGES_A_DAY = 10;

    private final EmailChanges changes;
    private final AccountBook book;
    private final PasswordProof proof;
    private final Tries tries;

    public EmailPages(EmailChanges changes, AccountBook book, PasswordProof proof, Tries tries) {
        this.changes = changes;
        this.book = book;
        this.proof = proof;
        this.tries = tries;
    }

    /** @param email the new address */
    public record EmailForm(String email, String password) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(email != null && Email.plausible(email), "email", "accounts.email.wrong")
                    .demand(password != null, "password", "accounts.password.present.missing");
        }

        @Override
        public String toString() {
            return "EmailForm[" + email + "]";
        }
    }

    /**
     * @param email the address now, or null
     * @param wanted the address on its way in, or null
     */
    public record EmailPage(String login, String email, String wanted, boolean newConfirmed, boolean oldConfirmed) {}

    @GET
    public Page show(@Context Visit visit) {
        return Page.of("email", model(visit));
    }

    @POST
    public Object change(Input<EmailForm> input, @Context Visit visit) {
        if (visit.caller().byToken()) {
            throw Denied.open("accounts.by-token");
        }
        EmailPage model = model(visit);
        EmailForm form = input.form();
        if (input.valid()) {
            input.problems().demand(!Email.same(form.email(), model.email()), "email", "accounts.email.same");
        }
        if (!input.valid()) {
            return Page.invalid("email", model, input);
        }
        try {
            tries.count("accounts.email", visit.caller().account().toString(), Duration.ofDays(1), CHANGES_A_DAY);
            if (proof.of(visit.caller(), form.password().toCharArray(), visit.remoteAddress())
                    .isEmpty()) {
                input.problems().add("password", "accounts.password.present.wrong");
                return Page.invalid("email", model, input);
            }
        } catch (TooMany wait) {
            input.problems()
                    .add("", "accounts.wait", Math.max(1, wait.retryAfter().toMinutes()));
            return Page.invalid("email", model, input).status(429);
        }
        changes.begin(visit.caller().account(), form.email(), false);
        return Done.to("/account/email").saying("accounts.email.sent");
    }

    private EmailPage model(Visit visit) {
        String email = book.find(visit.caller().account())
                .orElseThrow(() -> new Missing("account"))
                .email();
        Change change = changes.of(visit.caller().account()).orElse(null);
        return new EmailPage(
                visit.caller().login(),
                email,
                change == null ? null : change.newEmail(),
                change != null && change.newConfirmed(),
                change != null && change.oldConfirmed());
    }
}
