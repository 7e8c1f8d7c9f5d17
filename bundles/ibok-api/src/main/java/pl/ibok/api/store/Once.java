package pl.ibok.api.store;

import java.util.function.Supplier;

/** Makes a form or a program's request count once, however often it is sent. */
public interface Once {

    /**
     * Runs the work in a transaction, unless the key has been used: then the stored result of the first time is returned. Key and result are
     * committed with the work.
     *
     * @param key the form's hidden {@code once} or the {@code Idempotency-Key}; blank = always run
     * @param scope who uses it, so that nobody can replay another's key: the account and the route
     */
    String perform(String scope, String key, Supplier<String> work);
}
