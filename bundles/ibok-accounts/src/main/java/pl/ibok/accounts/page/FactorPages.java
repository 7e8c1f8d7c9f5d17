package pl.ibok.accounts.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.AccountRules;
import pl.ibok.accounts.PasswordProof;
import pl.ibok.accounts.SecondFactor;
import pl.ibok.accounts.page.FactorViews.CodeForm;
import pl.ibok.accounts.page.FactorViews.CodesPage;
import pl.ibok.accounts.page.FactorViews.SetUpPage;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** One's own second factor: switching it on with the password and a first code, off with a code, and new recovery codes. */
@Path("/second-factor")
@SignedIn
public final class FactorPages {
    private static final String PATH = "/account/second-factor";
    private static final String SET_UP = PATH + "/set-up";

    private final SecondFactor factor;
    private final AccountBook book;
    private final PasswordProof proof;
    private final AccountRules rules;

    public FactorPages(SecondFactor factor, AccountBook book, PasswordProof proof, AccountRules rules) {
        this.factor = factor;
        this.book = book;
        this.proof = proof;
        this.rules = rules;
    }

    /** The password, so that a browser left open can't be made somebody else's. */
    public record BeginForm(String present) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(present != null, "present", "accounts.password.present.missing");
        }

        @Override
        public String toString() {
            return "BeginForm[]";
        }
    }

    /** @param demanded whether it may not be switched off */
    public record FactorPage(String login, boolean on, Instant since, int codesLeft, boolean demanded) {}

    @GET
    public Page page(@Context Visit visit) {
        return Page.of("second-factor", model(visit));
    }

    @POST
    public Object begin(Input<BeginForm> input, @Context Visit visit) {
        BrowserOnly.check(visit);
        if (!input.valid()) {
            return Page.invalid("second-factor", model(visit), input);
        }
        try {
            return proof.of(visit.caller(), input.form().present().toCharArray(), visit.remoteAddress())
                    .<Object>map(account -> {
                        factor.begin(account);
                        return Done.to(SET_UP);
                    })
                    .orElseGet(() -> {
                        input.problems().add("present", "accounts.password.present.wrong");
                        return Page.invalid("second-factor", model(visit), input);
                    });
        } catch (TooMany wait) {
            Waiting.say(input.problems(), wait.retryAfter(), false);
            return Page.invalid("second-factor", model(visit), input).status(Waiting.TOO_MANY);
        }
    }

    @GET
    @Path("/set-up")
    public Object setUp(@Context Visit visit) {
        BrowserOnly.check(visit);
        SetUpPage page = setUpModel(visit);
        return page.key() == null ? Done.to(PATH) : Page.of("second-factor-set-up", page);
    }

    @POST
    @Path("/set-up/confirm")
    public Object confirm(Input<CodeForm> input, @Context Visit visit) {
        BrowserOnly.check(visit);
        Account account = account(visit);
        try {
            List<String> codes = input.valid()
                    ? factor.confirm(
                            account,
                            input.form().code(),
                            visit.remoteAddress(),
                            visit.caller().session())
                    : List.of();
            if (!codes.isEmpty()) {
                return Page.of("recovery-codes", new CodesPage(codes, PATH, false));
            }
            input.problems().add("code", "accounts.factor.code.wrong");
            return Page.invalid("second-factor-set-up", setUpModel(visit), input);
        } catch (TooMany wait) {
            Waiting.say(input.problems(), wait.retryAfter(), false);
            return Page.invalid("second-factor-set-up", setUpModel(visit), input)
                    .status(Waiting.TOO_MANY);
        }
    }

    @POST
    @Path("/codes")
    public Object newCodes(Input<CodeForm> input, @Context Visit visit) {
        return proved(
                input,
                visit,
                account -> Page.of("recovery-codes", new CodesPage(factor.newCodes(account), PATH, false)));
    }

    @POST
    @Path("/off")
    public Object off(Input<CodeForm> input, @Context Visit visit) {
        if (rules.demandedOf(account(visit))) {
            throw new Missing("switching off a second factor that is demanded");
        }
        return proved(input, visit, account -> {
            factor.off(account, false);
            return Done.to(PATH).saying("accounts.factor.off.done");
        });
    }

    private Object proved(Input<CodeForm> input, Visit visit, Function<Account, Object> then) {
        BrowserOnly.check(visit);
        Account account = account(visit);
        try {
            if (input.valid() && factor.check(account, input.form().code(), visit.remoteAddress())) {
                return then.apply(account);
            }
            input.problems().add("code", "accounts.factor.code.wrong");
            return Page.invalid("second-factor", model(visit), input);
        } catch (TooMany wait) {
            Waiting.say(input.problems(), wait.retryAfter(), false);
            return Page.invalid("second-factor", model(visit), input).status(Waiting.TOO_MANY);
        }
    }

    private Account account(Visit visit) {
        return book.find(visit.caller().account()).orElseThrow(() -> new Missing("account"));
    }

    private FactorPage model(Visit visit) {
        Account account = account(visit);
        SecondFactor.State state = factor.state(account.id());
        return new FactorPage(account.login(), state.on(), state.since(), state.codesLeft(), rules.demandedOf(account));
    }

    private SetUpPage setUpModel(Visit visit) {
        Account account = account(visit);
        return FactorViews.setUp(account, rules, factor.waiting(account).orElse(null), SET_UP, false);
    }
}
