package pl.ibok.accounts.page;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.SecondFactor;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn;
import pl.ibok.accounts.page.FactorViews.CodeForm;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** The second step of a sign-in: a code, after the password was right. Nothing else is open until then. */
@Path("/second-factor")
@Open
public final class FactorStepPages {
    private final SignIn signIn;
    private final SecondFactor factor;

    public FactorStepPages(SignIn signIn, SecondFactor factor) {
        this.signIn = signIn;
        this.factor = factor;
    }

    /** @param to path to go on to; empty = the start */
    public record StepPage(String to) {}

    @GET
    public Object form(@QueryParam("to") String to, @Context Visit visit) {
        return account(visit).isEmpty()
                ? Done.to("/sign-in")
                : Page.of("second-factor-step", new StepPage(LocalPath.of(to, "")));
    }

    @POST
    public Object check(Input<CodeForm> input, @HeaderParam("User-Agent") String userAgent, @Context Visit visit) {
        Optional<Account> account = account(visit);
        if (account.isEmpty()) {
            return Done.to("/sign-in").endingSession();
        }
        StepPage again = new StepPage(
                input.form() == null ? "" : LocalPath.of(input.form().to(), ""));
        if (!input.valid()) {
            return Page.invalid("second-factor-step", again, input);
        }
        try {
            if (factor.check(account.get(), input.form().code(), visit.remoteAddress())) {
                Origin origin = new Origin(visit.remoteAddress(), userAgent);
                return Next.step(
                        signIn.goOn(account.get(), Stage.SECOND_FACTOR, origin, visit.sessionCookie()),
                        input.form().to());
            }
            input.problems().add("code", "accounts.factor.code.wrong");
            return Page.invalid("second-factor-step", again, input);
        } catch (TooMany wait) {
            Waiting.say(input.problems(), wait.retryAfter(), false);
            return Page.invalid("second-factor-step", again, input).status(Waiting.TOO_MANY);
        }
    }

    private Optional<Account> account(Visit visit) {
        return signIn.owing(visit.sessionCookie(), Stage.SECOND_FACTOR);
    }
}
