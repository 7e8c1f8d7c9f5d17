package pl.ibok.accounts.page;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.Closing;
import pl.ibok.accounts.PasswordProof;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** Closing one's own account: says what goes and what stays, and asks for the password. */
@Path("/close")
@SignedIn
public final class ClosePages {
    private final Closing closing;
    private final PasswordProof proof;

    public ClosePages(Closing closing, PasswordProof proof) {
        this.closing = closing;
        this.proof = proof;
    }

    /** @param sure the tick */
    public record CloseForm(String present, boolean sure) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(present != null, "present", "accounts.password.present.missing");
            problems.demand(sure, "sure", "accounts.close.sure.missing");
        }

        @Override
        public String toString() {
            return "CloseForm[]";
        }
    }

    public record ClosePage(String login) {}

    @GET
    public Page page(@Context Visit visit) {
        return Page.of("close", model(visit));
    }

    @POST
    public Object close(Input<CloseForm> input, @Context Visit visit) {
        BrowserOnly.check(visit);
        ClosePage page = model(visit);
        if (!input.valid()) {
            return Page.invalid("close", page, input);
        }
        try {
            Optional<Account> account =
                    proof.of(visit.caller(), input.form().present().toCharArray(), visit.remoteAddress());
            if (account.isPresent()) {
                closing.close(account.get());
                return Done.to("/").endingSession().saying("accounts.close.done");
            }
            input.problems().add("present", "accounts.password.present.wrong");
            return Page.invalid("close", page, input);
        } catch (TooMany wait) {
            Waiting.say(input.problems(), wait.retryAfter(), false);
            return Page.invalid("close", page, input).status(Waiting.TOO_MANY);
        }
    }

    private static ClosePage model(Visit visit) {
        if (visit.caller().staff()) {
            throw new Missing("closing an account of staff");
        }
        return new ClosePage(visit.caller().login());
    }
}
