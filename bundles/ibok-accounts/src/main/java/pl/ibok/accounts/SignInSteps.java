package pl.ibok.accounts;

import java.util.List;
import java.util.function.Predicate;
import pl.ibok.accounts.Sessions.Stage;

/**
 * What a sign-in still owes before its session is open, in this order: the second factor proves who it is, then a password of their own, then a second factor
 * where one is demanded, then the regulations. Each step starts a session of its own, so a session at one of them has passed those before it.
 */
public final class SignInSteps {
    private static final List<Stage> ORDER =
            List.of(Stage.SECOND_FACTOR, Stage.NEW_PASSWORD, Stage.FACTOR_SET_UP, Stage.REGULATIONS);

    private final SecondFactor factor;
    private final AccountRules rules;
    private final Predicate<Account> owesRegulations;

    public SignInSteps(SecondFactor factor, AccountRules rules, Predicate<Account> owesRegulations) {
        this.factor = factor;
        this.rules = rules;
        this.owesRegulations = owesRegulations;
    }

    /** What comes after the password. */
    Stage first(Account account) {
        return from(0, account);
    }

    Stage after(Stage done, Account account) {
        return from(ORDER.indexOf(done) + 1, account);
    }

    /** Whether the login and password alone don't let anybody in. */
    boolean needsMore(Account account) {
        Stage first = first(account);
        return first != Stage.OPEN && first != Stage.REGULATIONS;
    }

    private Stage from(int index, Account account) {
        return ORDER.stream()
                .skip(index)
                .filter(stage -> due(stage, account))
                .findFirst()
                .orElse(Stage.OPEN);
    }

    private boolean due(Stage stage, Account account) {
        return switch (stage) {
            case SECOND_FACTOR -> factor.on(account.id());
            case NEW_PASSWORD -> account.oneTimeUntil() != null;
            case FACTOR_SET_UP -> rules.demandedOf(account) && !factor.on(account.id());
            case REGULATIONS -> owesRegulations.test(account);
            case OPEN -> true;
        };
    }
}
