package pl.ibok.api.access;

import java.util.Locale;
import java.util.Optional;

/** How the portal learns who is asking. Answered by ibok-accounts from the database, cached for at most 5 s (decision 15). */
public interface Identity {

    /** Name of the session cookie; it carries {@code __Host-} where the portal is served over TLS. */
    String SESSION_COOKIE = "ibok-session";

    Optional<Caller> ofSession(String cookieValue, Locale locale);

    Optional<Caller> ofToken(String bearer, Locale locale);
}
