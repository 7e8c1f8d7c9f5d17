package pl.ibok.accounts;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import pl.ibok.accounts.Sessions.Session;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.Tokens.Token;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Identity;
import pl.ibok.api.time.Clock;

/** Who comes with this cookie or this token: from memory for at most five seconds, else from the database. */
public final class Visitors implements Identity {
    private final Clock clock;
    private final AccountBook book;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Roles roles;
    private final ShortMemory<String, Visitor> memory;

    public Visitors(
            Clock clock,
            AccountBook book,
            Sessions sessions,
            Tokens tokens,
            Roles roles,
            Changes changes,
            LongSupplier nanos) {
        this.clock = clock;
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
        this.roles = roles;
        this.memory = new ShortMemory<>(changes, visitor -> visitor.caller().account(), nanos);
    }

    /**
     * @param scopes what a token is narrowed to; null for a session
     * @param customer whom the session last worked with, or null
     * @param view whose pages a session of staff shows, or null
     */
    private record Visitor(
            Caller caller, String language, Instant expiresAt, Set<String> scopes, String customer, Acting.View view) {}

    /** Somebody signing in, before there is a session. */
    static Caller caller(Account account) {
        return caller(account, Set.of(), null, false);
    }

    @Override
    public Optional<Caller> ofSession(String cookieValue, Locale locale) {
        if (cookieValue == null || cookieValue.isEmpty()) {
            return Optional.empty();
        }
        return come(Secrets.key(cookieValue), false, locale);
    }

    @Override
    public Optional<Caller> ofToken(String bearer, Locale locale) {
        if (bearer == null || !bearer.startsWith(Tokens.PREFIX)) {
            return Optional.empty();
        }
        return come(Secrets.key(bearer), true, locale);
    }

    /** What the caller's token is narrowed to; empty when it may do all of its account. */
    Optional<Set<String>> scopes(Caller caller) {
        if (!caller.byToken()) {
            return Optional.empty();
        }
        return Optional.of(visitor(caller.session(), true).map(Visitor::scopes).orElse(Set.of()));
    }

    /** The customer the caller's session last worked with. */
    Optional<String> remembered(Caller caller) {
        return caller.session() == null || caller.byToken()
                ? Optional.empty()
                : visitor(caller.session(), false).map(Visitor::customer);
    }

    /** Whose pages the caller's session shows now; never by a token, and only as long as the permission lasts. */
    Optional<Acting.View> view(Caller caller) {
        boolean may = caller.staff()
                && !caller.byToken()
                && caller.session() != null
                && caller.staffPermissions().contains(SeeingAs.PERMISSION);
        return may
                ? visitor(caller.session(), false).map(Visitor::view).filter(view -> view.until()
                        .isAfter(clock.now()))
                : Optional.empty();
    }

    static byte[] hash(Caller caller) {
        return HexFormat.of().parseHex(caller.session());
    }

    private Optional<Caller> come(String key, boolean byToken, Locale locale) {
        return visitor(key, byToken)
                .filter(visitor -> visitor.expiresAt().isAfter(clock.now()))
                .map(visitor -> visitor.caller()
                        .speaking(visitor.language() == null ? locale : Locale.forLanguageTag(visitor.language())));
    }

    private Optional<Visitor> visitor(String key, boolean byToken) {
        return memory.get(key, () -> byToken ? token(key) : session(key))
                .filter(visitor -> visitor.caller().byToken() == byToken);
    }

    private Optional<Visitor> session(String key) {
        Optional<Session> session =
                sessions.find(HexFormat.of().parseHex(key)).filter(found -> found.stage() == Stage.OPEN);
        return session.flatMap(found -> account(found.account())
                .map(account -> new Visitor(
                        caller(account, permissions(account), key, false),
                        account.language(),
                        found.expiresAt(),
                        null,
                        found.customer(),
                        found.view())));
    }

    private Optional<Visitor> token(String key) {
        Optional<Token> token = tokens.find(HexFormat.of().parseHex(key));
        return token.flatMap(found -> account(found.account())
                .map(account -> new Visitor(
                        caller(account, narrowed(permissions(account), found.scopes()), key, true),
                        account.language(),
                        found.expiresAt(),
                        found.scopes(),
                        null,
                        null)));
    }

    private Optional<Account> account(UUID id) {
        return book.find(id).filter(account -> !account.locked());
    }

    private Set<String> permissions(Account account) {
        return account.staff() ? roles.permissionsOf(account.id()) : Set.of();
    }

    private static Set<String> narrowed(Set<String> permissions, Set<String> scopes) {
        return scopes.contains(Grants.EVERYTHING)
                ? permissions
                : permissions.stream().filter(scopes::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Caller caller(Account account, Set<String> permissions, String session, boolean byToken) {
        return new Caller(
                account.id(),
                account.login(),
                account.name(),
                account.staff() ? Caller.Kind.STAFF : Caller.Kind.CUSTOMER,
                permissions,
                session,
                byToken,
                Caller.POLISH);
    }
}
