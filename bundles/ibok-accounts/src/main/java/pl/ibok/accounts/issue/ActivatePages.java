package pl.ibok.accounts.issue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.GivenPasswords;
import pl.ibok.accounts.PasswordRules;
import pl.ibok.accounts.link.Links;
import pl.ibok.accounts.link.Links.Link;
import pl.ibok.accounts.link.NewPassword;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.api.access.Open;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** The activation link: its owner chooses the first password. Opening the page changes nothing, since mail programs open links too. */
@Path("{secret}")
@Open
public final class ActivatePages {
    private static final int LINKS_A_DAY = 5;
    private static final int GONE = 410;

    private final Store store;
    private final AccountBook book;
    private final GivenPasswords passwords;
    private final Links links;
    private final Tries tries;
    private final Post post;

    public ActivatePages(Store store, AccountBook book, GivenPasswords passwords, Links links, Tries tries, Post post) {
        this.store = store;
        this.book = book;
        this.passwords = passwords;
        this.links = links;
        this.tries = tries;
        this.post = post;
    }

    /** @param secret of the link, for the form's address */
    public record ActivatePage(String secret, String login, int shortest, long hours) {
        @Override
        public String toString() {
            return "ActivatePage[" + login + "]";
        }
    }

    /** @param again whether the page can send a new link */
    public record GonePage(String secret, boolean used, boolean again, long hours) {
        @Override
        public String toString() {
            return "GonePage[]";
        }
    }

    @GET
    public Page form(@PathParam("secret") String secret) {
        return owner(secret)
                .map(account -> Page.of("activate", model(secret, account)))
                .orElseGet(() -> gone(secret));
    }

    @POST
    public Object choose(@PathParam("secret") String secret, Input<NewPassword> input, @Context Visit visit) {
        Optional<Account> owner = owner(secret);
        if (owner.isEmpty()) {
            return gone(secret);
        }
        Account account = owner.get();
        NewPassword.checkAgainst(account.login(), input);
        if (!input.valid()) {
            return Page.invalid("activate", model(secret, account), input);
        }
        try {
            boolean set = passwords.choose(
                    account, input.form().next().toCharArray(), () -> links.use(Purpose.ACTIVATION, secret));
            return set ? Done.to("/sign-in").saying("accounts.activated") : gone(secret);
        } catch (TooMany busy) {
            input.problems().add("", "accounts.wait.busy");
            return Page.invalid("activate", model(secret, account), input).status(503);
        }
    }

    /** A new link in place of one whose time is over; says the same whatever comes of it. */
    @POST
    @Path("again")
    public Object again(@PathParam("secret") String secret, @Context Visit visit) {
        tries.count("accounts.activation-address", visit.remoteAddress(), Duration.ofDays(1), 4 * LINKS_A_DAY);
        Optional<Link> link = links.find(Purpose.ACTIVATION, secret).filter(old -> old.state() == Links.State.EXPIRED);
        if (link.isPresent()) {
            tries.count("accounts.activation", link.get().about().toString(), Duration.ofDays(1), LINKS_A_DAY);
            store.inTransaction(() -> book.find(link.get().about())
                    .filter(this::waits)
                    .ifPresent(account -> post.linkToAccount(
                            "accounts.activation",
                            Purpose.ACTIVATION,
                            account.id(),
                            Map.of("login", account.login()))));
        }
        return Page.of("activate-sent", Map.of());
    }

    private Optional<Account> owner(String secret) {
        return links.find(Purpose.ACTIVATION, secret)
                .filter(Link::good)
                .flatMap(link -> book.find(link.about()))
                .filter(this::waits);
    }

    private boolean waits(Account account) {
        return !account.locked() && !book.hasOwnPassword(account.id());
    }

    private Page gone(String secret) {
        Links.State state =
                links.find(Purpose.ACTIVATION, secret).map(Link::state).orElse(null);
        boolean again = state == Links.State.EXPIRED;
        return Page.of(
                        "activate-gone",
                        new GonePage(again ? secret : "", state == Links.State.USED, again, Purpose.ACTIVATION.hours()))
                .status(GONE);
    }

    private static ActivatePage model(String secret, Account account) {
        return new ActivatePage(secret, account.login(), PasswordRules.SHORTEST, Purpose.ACTIVATION.hours());
    }
}
