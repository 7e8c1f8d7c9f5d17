package pl.ibok.accounts.page;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.Grants;
import pl.ibok.accounts.PasswordProof;
import pl.ibok.accounts.Roles;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.SignIn;
import pl.ibok.accounts.Tokens;
import pl.ibok.accounts.Tokens.Made;
import pl.ibok.accounts.Tokens.Token;
import pl.ibok.api.access.Open;
import pl.ibok.api.access.Permission.Side;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** Tokens for programs: made in the browser with the password once more, or fetched by a program with HTTP Basic; shown once. */
@Path("/tokens")
@SignedIn
public final class TokenPages {
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_NAME = 60;
    private static final int UNAUTHORIZED = 401;

    private final Tokens tokens;
    private final AccountBook book;
    private final Roles roles;
    private final SignIn signIn;
    private final PasswordProof proof;
    private final BundleWords words;

    public TokenPages(
            Tokens tokens, AccountBook book, Roles roles, SignIn signIn, PasswordProof proof, BundleWords words) {
        this.tokens = tokens;
        this.book = book;
        this.roles = roles;
        this.signIn = signIn;
        this.proof = proof;
        this.words = words;
    }

    /**
     * @param scopes permissions; none or {@code *} = all of the account
     * @param days how long it works, 90 when not said
     * @param present the password, which a session must give once more: a token outlives it
     */
    public record TokenForm(String name, List<String> scopes, Integer days, String present) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(name != null && name.length() <= LONGEST_NAME, "name", "accounts.token.name.missing");
            problems.demand(
                    days == null || (days > 0 && days <= Tokens.MOST_DAYS),
                    "days",
                    "accounts.token.days.wrong",
                    Tokens.MOST_DAYS);
        }

        @Override
        public String toString() {
            return "TokenForm[" + name + "]";
        }

        Set<String> wanted() {
            return scopes == null || scopes.isEmpty() ? Set.of(Grants.EVERYTHING) : new TreeSet<>(scopes);
        }
    }

    /**
     * @param scopes what a token of this account may be narrowed to, in the order of their words
     * @param words what each permission on the page is called
     */
    public record TokensPage(List<TokenLine> tokens, List<String> scopes, Map<String, String> words, int days) {}

    public record TokenLine(
            UUID id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    /** The secret is never shown again. */
    public record MadePage(String token, String name, Set<String> scopes, Instant expiresAt) {
        @Override
        public String toString() {
            return "MadePage[" + name + "]";
        }
    }

    @GET
    public Page list(@Context Visit visit) {
        return Page.of("tokens", model(account(visit), visit));
    }

    @POST
    @Open
    public Object make(
            Input<TokenForm> input,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("User-Agent") String userAgent,
            @Context Visit visit) {
        Origin origin = new Origin(visit.remoteAddress(), userAgent);
        boolean session = visit.caller().signedIn();
        Optional<Account> account = session ? Optional.of(account(visit)) : basic(authorization, origin);
        if (account.isEmpty()) {
            input.problems().add("", "accounts.token.who");
            return Page.invalid("tokens", new TokensPage(List.of(), List.of(), Map.of(), USUAL_DAYS), input)
                    .status(UNAUTHORIZED);
        }
        BrowserOnly.check(visit);
        Set<String> may = scopes(account.get());
        if (input.valid() && !allowed(input.form().wanted(), may)) {
            input.problems().add("scopes", "accounts.token.scopes.wrong");
        }
        if (session) {
            input.problems().demand(input.form().present() != null, "present", "accounts.password.present.missing");
        }
        if (session && input.valid()) {
            try {
                input.problems().demand(proved(input.form(), visit), "present", "accounts.password.present.wrong");
            } catch (TooMany wait) {
                Waiting.say(input.problems(), wait.retryAfter(), false);
                return Page.invalid("tokens", model(account.get(), visit), input)
                        .status(Waiting.TOO_MANY);
            }
        }
        if (!input.valid()) {
            return Page.invalid("tokens", model(account.get(), visit), input);
        }
        TokenForm form = input.form();
        int days = form.days() == null ? USUAL_DAYS : form.days();
        Made made = tokens.make(account.get(), form.name(), form.wanted(), days);
        MadePage shown = new MadePage(
                made.secret(),
                made.token().name(),
                made.token().scopes(),
                made.token().expiresAt());
        return visit.program() ? Done.created("/account/tokens", shown) : Page.of("token-made", shown);
    }

    /** Asks before revoking, which is for good. */
    @GET
    @Path("{id}/revoke")
    public Page ask(@PathParam("id") UUID id, @Context Visit visit) {
        return tokens.of(visit.caller().account()).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .map(token -> Page.of("token-revoke", line(token)))
                .orElseThrow(() -> new Missing("token " + id));
    }

    @POST
    @Path("{id}/revoke")
    public Done revoke(@PathParam("id") UUID id, @Context Visit visit) {
        if (!tokens.revoke(visit.caller().account(), id)) {
            throw new Missing("token " + id);
        }
        return Done.to("/account/tokens").saying("accounts.token.revoked");
    }

    private boolean proved(TokenForm form, Visit visit) {
        return proof.of(visit.caller(), form.present().toCharArray(), visit.remoteAddress())
                .isPresent();
    }

    private Optional<Account> basic(String authorization, Origin origin) {
        return BasicCredentials.of(authorization)
                .flatMap(sent -> signIn.authenticate(sent.login(), sent.password(), origin));
    }

    private Account account(Visit visit) {
        return book.find(visit.caller().account()).orElseThrow(() -> new Missing("account"));
    }

    private Set<String> scopes(Account account) {
        return account.staff() ? new TreeSet<>(roles.permissionsOf(account.id())) : roles.declared(Side.CUSTOMER);
    }

    private static boolean allowed(Set<String> wanted, Set<String> may) {
        return wanted.contains(Grants.EVERYTHING) || may.containsAll(wanted);
    }

    private TokensPage model(Account account, Visit visit) {
        List<TokenLine> lines =
                tokens.of(account.id()).stream().map(TokenPages::line).toList();
        Set<String> may = scopes(account);
        Map<String, String> said = new TreeMap<>();
        Stream.concat(may.stream(), lines.stream().flatMap(line -> line.scopes().stream()))
                .forEach(scope -> said.computeIfAbsent(scope, name -> words.permission(name, visit)));
        List<String> ordered = may.stream()
                .sorted(Comparator.comparing(said::get, Collator.getInstance(visit.locale())))
                .toList();
        return new TokensPage(lines, ordered, said, USUAL_DAYS);
    }

    private static TokenLine line(Token token) {
        return new TokenLine(
                token.id(),
                token.name(),
                new TreeSet<>(token.scopes()),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
