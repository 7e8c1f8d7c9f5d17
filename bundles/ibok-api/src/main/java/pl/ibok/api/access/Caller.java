package pl.ibok.api.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking in this request.
 *
 * @param account id of the account; null for nobody signed in and for the system
 * @param login as typed at sign-in; null when nobody
 * @param name what people see
 * @param kind nobody, a customer's account, staff, or the system itself (jobs, demonstration)
 * @param staffPermissions what the roles of a staff account allow, already narrowed by the token
 * @param session hash of the session or token, for CSRF and audit; null when nobody
 * @param byToken whether a bearer token spoke, not a browser
 * @param locale chosen language
 */
public record Caller(
        UUID account,
        String login,
        String name,
        Kind kind,
        Set<String> staffPermissions,
        String session,
        boolean byToken,
        Locale locale) {

    public enum Kind {
        NOBODY,
        CUSTOMER,
        STAFF,
        SYSTEM
    }

    public static final Locale POLISH = Locale.forLanguageTag("pl");

    public static Caller nobody(Locale locale) {
        return new Caller(null, null, null, Kind.NOBODY, Set.of(), null, false, locale);
    }

    /** The system itself: jobs, imports, the demonstration. */
    public static Caller system(String what) {
        return new Caller(null, what, what, Kind.SYSTEM, Set.of(), null, false, POLISH);
    }

    /** The same caller in another language. */
    public Caller speaking(Locale other) {
        return new Caller(account, login, name, kind, staffPermissions, session, byToken, other);
    }

    public boolean signedIn() {
        return kind == Kind.CUSTOMER || kind == Kind.STAFF;
    }

    public boolean staff() {
        return kind == Kind.STAFF;
    }
}
