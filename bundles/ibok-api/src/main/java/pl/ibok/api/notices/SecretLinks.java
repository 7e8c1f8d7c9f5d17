package pl.ibok.api.notices;

import java.util.Optional;

/**
 * Makes links that carry a secret at the moment their message is sent; only the secret's hash is kept (decision 33). A message that is sent again after a failure
 * has a new one, and the earlier ends. Registered as a service.
 */
public interface SecretLinks {

    /** For example {@code accounts.activation}. */
    String name();

    /**
     * Makes a secret and keeps its hash, in the current transaction.
     *
     * @param about as given with the notice
     * @return path with the secret, for example {@code /activate/…}; empty when the matter is settled and nothing is to be sent any more
     */
    Optional<String> path(String about);
}
