package pl.ibok.accounts;

import java.util.HashSet;
import java.util.Set;
import pl.ibok.api.access.Caller;

/** Who speaks on which thread. */
public final class Callers {
    // There is one of these a bundle, and every turn ends with removal.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Turn> turn = new ThreadLocal<>();

    Caller current() {
        Turn now = turn.get();
        return now == null ? Caller.nobody(Caller.POLISH) : now.caller();
    }

    void as(Caller caller, Runnable work) {
        Turn before = turn.get();
        turn.set(new Turn(caller, new HashSet<>()));
        try {
            work.run();
        } finally {
            if (before == null) {
                turn.remove();
            } else {
                turn.set(before);
            }
        }
    }

    /** Whether this is said for the first time in this turn: a request that asks twice is one look, not two. */
    boolean first(String what) {
        Turn now = turn.get();
        return now == null || now.said().add(what);
    }

    private record Turn(Caller caller, Set<String> said) {}
}
