package pl.ibok.accounts.page;

import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.api.web.Done;

/** Where a sign-in goes on to: the next thing it owes, or at last the page it was meant for. */
final class Next {
    private Next() {}

    /** @param to path the sign-in was meant for; may be null */
    static Done step(Outcome outcome, String to) {
        if (outcome instanceof Outcome.In in) {
            return Done.to(LocalPath.of(to, "/")).startingSession(in.cookie());
        }
        if (outcome instanceof Outcome.Owing owing) {
            String path = Query.path(owing.stage().path(), "to", LocalPath.of(to, ""));
            return Done.to(path).startingSession(owing.cookie());
        }
        throw new IllegalArgumentException("A sign-in that does not go on: " + outcome);
    }
}
