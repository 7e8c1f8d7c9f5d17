package pl.ibok.accounts.page;

import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.SignIn;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** Signing in. What is said when it fails does not tell whether there is such a login. */
@Path("/")
@Open
public final class SignInPages {
    private final SignIn signIn;

    public SignInPages(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @param to path in the portal to go on to */
    public record SignInForm(String login, String password, String to) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(login != null, "login", "accounts.sign-in.login.missing");
            problems.demand(password != null, "password", "accounts.sign-in.password.missing");
        }

        @Override
        public String toString() {
            return "SignInForm[" + login + "]";
        }
    }

    /** @param to path to go on to; empty = the start */
    public record SignInPage(String to) {}

    @GET
    public Page form(@QueryParam("to") String to) {
        return Page.of("sign-in", new SignInPage(LocalPath.of(to, "")));
    }

    @POST
    public Object signIn(Input<SignInForm> input, @HeaderParam("User-Agent") String userAgent, @Context Visit visit) {
        SignInForm form = input.form();
        if (!input.valid()) {
            return again(input, 422);
        }
        Origin origin = new Origin(visit.remoteAddress(), userAgent);
        Outcome outcome = signIn.signIn(form.login(), form.password().toCharArray(), origin, visit.sessionCookie());
        return outcome instanceof Outcome.In || outcome instanceof Outcome.Owing
                ? Next.step(outcome, form.to())
                : refused(outcome, input, visit);
    }

    private static Page refused(Outcome outcome, Input<SignInForm> input, Visit visit) {
        if (outcome instanceof Outcome.Wait wait) {
            if (visit.program()) {
                throw new TooMany("sign-ins", wait.time());
            }
            Waiting.say(input.problems(), wait.time(), wait.busy());
            return again(input, wait.busy() ? Waiting.BUSY : Waiting.TOO_MANY);
        }
        if (outcome instanceof Outcome.Locked) {
            input.problems().add("", "accounts.sign-in.locked");
        } else if (outcome instanceof Outcome.Expired) {
            input.problems().add("", "accounts.sign-in.expired");
        } else {
            input.problems().add("password", "accounts.sign-in.wrong");
        }
        return again(input, 422);
    }

    private static Page again(Input<SignInForm> input, int status) {
        String to = input.form() == null ? "" : LocalPath.of(input.form().to(), "");
        return Page.invalid("sign-in", new SignInPage(to), input).status(status);
    }
}
