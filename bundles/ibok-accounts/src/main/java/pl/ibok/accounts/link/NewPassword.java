package pl.ibok.accounts.link;

import pl.ibok.accounts.PasswordRules;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Problems;

/** A password chosen through a link, typed twice. */
public record NewPassword(String next, String again) implements Form {
    @Override
    public void check(Problems problems) {
        PasswordRules.problem(next, null).ifPresent(message -> problems.add("next", message, PasswordRules.SHORTEST));
        problems.demand(next == null || next.equals(again), "again", "accounts.password.different");
    }

    /** Adds what only shows when the login is known. */
    public static void checkAgainst(String login, Input<NewPassword> input) {
        if (input.valid()) {
            PasswordRules.problem(input.form().next(), login)
                    .ifPresent(message -> input.problems().add("next", message, PasswordRules.SHORTEST));
        }
    }

    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
