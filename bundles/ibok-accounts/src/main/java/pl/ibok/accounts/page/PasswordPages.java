package pl.ibok.accounts.page;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.PasswordChange;
import pl.ibok.accounts.PasswordRules;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** Changing one's own password; ends the other sessions. */
@Path("/password")
@SignedIn
public final class PasswordPages {
    private final PasswordChange passwords;

    public PasswordPages(PasswordChange passwords) {
        this.passwords = passwords;
    }

    /** The present password, and the new one twice. */
    public record PasswordForm(String present, String next, String again) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(present != null, "present", "accounts.password.present.missing");
            PasswordRules.problem(next, null)
                    .ifPresent(message -> problems.add("next", message, PasswordRules.SHORTEST));
            problems.demand(next == null || next.equals(again), "again", "accounts.password.different");
        }

        @Override
        public String toString() {
            return "PasswordForm[]";
        }
    }

    /** How long a password must be at least. */
    public record PasswordPage(String login, int shortest) {}

    @GET
    public Page form(@Context Visit visit) {
        return Page.of("password", model(visit));
    }

    @POST
    public Object change(Input<PasswordForm> input, @HeaderParam("User-Agent") String userAgent, @Context Visit visit) {
        BrowserOnly.check(visit);
        PasswordForm form = input.form();
        if (input.valid()) {
            PasswordRules.problem(form.next(), visit.caller().login())
                    .ifPresent(message -> input.problems().add("next", message, PasswordRules.SHORTEST));
        }
        if (!input.valid()) {
            return Page.invalid("password", model(visit), input);
        }
        try {
            Origin origin = new Origin(visit.remoteAddress(), userAgent);
            Optional<String> cookie = passwords.change(
                    visit.caller(), form.present().toCharArray(), form.next().toCharArray(), origin);
            if (cookie.isPresent()) {
                return Done.to("/account").startingSession(cookie.get()).saying("accounts.password.changed");
            }
            input.problems().add("present", "accounts.password.present.wrong");
            return Page.invalid("password", model(visit), input);
        } catch (TooMany wait) {
            input.problems().add("", "accounts.wait", Waiting.minutes(wait.retryAfter()));
            return Page.invalid("password", model(visit), input).status(Waiting.TOO_MANY);
        }
    }

    private static PasswordPage model(Visit visit) {
        return new PasswordPage(visit.caller().login(), PasswordRules.SHORTEST);
    }
}
