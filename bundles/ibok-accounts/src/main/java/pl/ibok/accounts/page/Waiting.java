package pl.ibok.accounts.page;

import java.time.Duration;
import pl.ibok.api.web.Problems;

/** Says how long somebody must wait. */
final class Waiting {
    static final int TOO_MANY = 429;
    static final int BUSY = 503;

    private Waiting() {}

    static void say(Problems problems, Duration wait, boolean busy) {
        if (busy) {
            problems.add("", "accounts.wait.busy");
        } else {
            problems.add("", "accounts.wait", minutes(wait));
        }
    }

    /** Whole minutes, rounded up. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
