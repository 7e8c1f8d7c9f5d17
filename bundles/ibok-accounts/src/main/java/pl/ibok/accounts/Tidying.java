package pl.ibok.accounts;

import java.time.Duration;
import java.util.List;
import pl.ibok.api.store.Chore;

/** Throws away each hour what is over. */
record Tidying(List<Runnable> parts) implements Chore {

    @Override
    public String name() {
        return "accounts.onboarding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void work() {
        parts.forEach(Runnable::run);
    }
}
