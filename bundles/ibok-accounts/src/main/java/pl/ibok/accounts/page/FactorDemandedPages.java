package pl.ibok.accounts.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountRules;
import pl.ibok.accounts.SecondFactor;
import pl.ibok.accounts.Secrets;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn;
import pl.ibok.accounts.page.FactorViews.CodeForm;
import pl.ibok.accounts.page.FactorViews.CodesPage;
import pl.ibok.accounts.page.FactorViews.SetUpPage;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** Staff without a second factor set one up on their way in, where the utility demands it. Nothing else is open until then. */
@Path("/second-factor/set-up")
@Open
public final class FactorDemandedPages {
    private static final String PATH = "/sign-in/second-factor/set-up";

    private final SignIn signIn;
    private final SecondFactor factor;
    private final AccountRules rules;

    public FactorDemandedPages(SignIn signIn, SecondFactor factor, AccountRules rules) {
        this.signIn = signIn;
        this.factor = factor;
        this.rules = rules;
    }

    @GET
    public Object page(@Context Visit visit) {
        return at(visit, account -> Page.of("second-factor-set-up", model(account)));
    }

    @POST
    public Object begin(@Context Visit visit) {
        return at(visit, account -> {
            factor.begin(account);
            return Done.to(PATH);
        });
    }

    @POST
    @Path("/confirm")
    public Object confirm(Input<CodeForm> input, @Context Visit visit) {
        return at(visit, account -> {
            if (!input.valid()) {
                return Page.invalid("second-factor-set-up", model(account), input);
            }
            try {
                List<String> codes = factor.confirm(
                        account, input.form().code(), visit.remoteAddress(), Secrets.key(visit.sessionCookie()));
                if (!codes.isEmpty()) {
                    return Page.of("recovery-codes", new CodesPage(codes, PATH + "/done", true));
                }
                input.problems().add("code", "accounts.factor.code.wrong");
                return Page.invalid("second-factor-set-up", model(account), input);
            } catch (TooMany wait) {
                Waiting.say(input.problems(), wait.retryAfter(), false);
                return Page.invalid("second-factor-set-up", model(account), input)
                        .status(Waiting.TOO_MANY);
            }
        });
    }

    /** The recovery codes have been put by. */
    @POST
    @Path("/done")
    public Object done(@HeaderParam("User-Agent") String userAgent, @Context Visit visit) {
        return at(visit, account -> {
            if (!factor.on(account.id())) {
                return Done.to(PATH);
            }
            Origin origin = new Origin(visit.remoteAddress(), userAgent);
            return Next.step(signIn.goOn(account, Stage.FACTOR_SET_UP, origin, visit.sessionCookie()), "/");
        });
    }

    private Object at(Visit visit, Function<Account, Object> answer) {
        Optional<Account> account = signIn.owing(visit.sessionCookie(), Stage.FACTOR_SET_UP);
        return account.isEmpty() ? Done.to("/sign-in") : answer.apply(account.get());
    }

    private SetUpPage model(Account account) {
        return FactorViews.setUp(account, rules, factor.waiting(account).orElse(null), PATH, true);
    }
}
