package pl.ibok.accounts.page;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.PasswordChange;
import pl.ibok.accounts.PasswordChange.Chosen;
import pl.ibok.accounts.PasswordRules;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** The first own password, in place of the one that came on paper. Nothing else is open until it is chosen. */
@Path("/new-password")
@Open
public final class NewPasswordPages {
    private final SignIn signIn;
    private final PasswordChange passwords;

    public NewPasswordPages(SignIn signIn, PasswordChange passwords) {
        this.signIn = signIn;
        this.passwords = passwords;
    }

    /** The new password, typed twice. */
    public record NewPasswordForm(String next, String again) implements Form {
        @Override
        public void check(Problems problems) {
            PasswordRules.problem(next, null)
                    .ifPresent(message -> problems.add("next", message, PasswordRules.SHORTEST));
            problems.demand(next == null || next.equals(again), "again", "accounts.password.different");
        }

        @Override
        public String toString() {
            return "NewPasswordForm[]";
        }
    }

    /** Whose password it is, and how long it must be at least. */
    public record NewPasswordPage(String login, int shortest) {}

    @GET
    public Object form(@Context Visit visit) {
        Optional<Account> account = signIn.owing(visit.sessionCookie(), Stage.NEW_PASSWORD);
        return account.isEmpty() ? Done.to("/sign-in") : page(account.get());
    }

    @POST
    public Object choose(
            Input<NewPasswordForm> input, @HeaderParam("User-Agent") String userAgent, @Context Visit visit) {
        Optional<Account> found = signIn.owing(visit.sessionCookie(), Stage.NEW_PASSWORD);
        if (found.isEmpty()) {
            return Done.to("/sign-in").endingSession();
        }
        Account account = found.get();
        if (input.valid()) {
            PasswordRules.problem(input.form().next(), account.login())
                    .ifPresent(message -> input.problems().add("next", message, PasswordRules.SHORTEST));
        }
        if (!input.valid()) {
            return Page.invalid("new-password", model(account), input);
        }
        Origin origin = new Origin(visit.remoteAddress(), userAgent);
        Chosen chosen = passwords.choose(account, input.form().next().toCharArray(), origin);
        return Done.to(chosen.stage().path()).startingSession(chosen.cookie()).saying("accounts.password.changed");
    }

    private static Page page(Account account) {
        return Page.of("new-password", model(account));
    }

    private static NewPasswordPage model(Account account) {
        return new NewPasswordPage(account.login(), PasswordRules.SHORTEST);
    }
}
