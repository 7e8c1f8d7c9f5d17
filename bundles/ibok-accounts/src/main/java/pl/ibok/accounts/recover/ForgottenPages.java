package pl.ibok.accounts.recover;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.PasswordRules;
import pl.ibok.accounts.link.NewPassword;
import pl.ibok.api.access.Open;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** A forgotten password: asking for a link, and choosing a new one through it. */
@Path("/")
@Open
public final class ForgottenPages {
    static final int TRIES_A_NAME = 5;
    static final int TRIES_AN_ADDRESS = 20;
    private static final String SECRET = "{secret: [A-Za-z0-9_-]{43}}";
    private static final int LONGEST = 254;
    private static final int GONE = 410;

    private final Forgotten forgotten;
    private final Tries tries;

    public ForgottenPages(Forgotten forgotten, Tries tries) {
        this.forgotten = forgotten;
        this.tries = tries;
    }

    /** @param who login or e-mail address */
    public record ForgottenForm(String who) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(who != null && who.length() <= LONGEST, "who", "accounts.forgotten.who.missing");
        }
    }

    /** @param secret of the link; empty when it holds no more */
    public record ResetPage(String secret, String login, int shortest) {
        @Override
        public String toString() {
            return "ResetPage[" + login + "]";
        }
    }

    @GET
    public Page form() {
        return Page.of("forgotten", Map.of());
    }

    @POST
    public Object ask(Input<ForgottenForm> input, @Context Visit visit) {
        if (!input.valid()) {
            return Page.invalid("forgotten", Map.of(), input);
        }
        try {
            tries.count("accounts.forgotten-address", visit.remoteAddress(), Duration.ofDays(1), TRIES_AN_ADDRESS);
            tries.count(
                    "accounts.forgotten",
                    input.form().who().toLowerCase(Locale.ROOT),
                    Duration.ofDays(1),
                    TRIES_A_NAME);
        } catch (TooMany wait) {
            if (visit.program()) {
                throw wait;
            }
            input.problems().add("", "accounts.forgotten.tomorrow");
            return Page.invalid("forgotten", Map.of(), input).status(429);
        }
        forgotten.ask(input.form().who());
        return Done.to("/forgotten/sent").with(Map.of("status", "sent"));
    }

    @GET
    @Path("sent")
    public Page sent() {
        return Page.of("forgotten-sent", Map.of());
    }

    @GET
    @Path(SECRET)
    public Page reset(@PathParam("secret") String secret) {
        return forgotten
                .owner(secret)
                .map(account -> Page.of("reset", model(secret, account)))
                .orElseGet(ForgottenPages::gone);
    }

    @POST
    @Path(SECRET)
    public Object choose(@PathParam("secret") String secret, Input<NewPassword> input) {
        Optional<Account> owner = forgotten.owner(secret);
        if (owner.isEmpty()) {
            return gone();
        }
        Account account = owner.get();
        NewPassword.checkAgainst(account.login(), input);
        if (!input.valid()) {
            return Page.invalid("reset", model(secret, account), input);
        }
        try {
            boolean set = forgotten.choose(account, secret, input.form().next().toCharArray());
            return set ? Done.to("/sign-in").endingSession().saying("accounts.forgotten.done") : gone();
        } catch (TooMany busy) {
            input.problems().add("", "accounts.wait.busy");
            return Page.invalid("reset", model(secret, account), input).status(503);
        }
    }

    private static Page gone() {
        return Page.of("reset", new ResetPage("", "", 0)).status(GONE);
    }

    private static ResetPage model(String secret, Account account) {
        return new ResetPage(secret, account.login(), PasswordRules.SHORTEST);
    }
}
