package pl.ibok.accounts.register;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.GivenPasswords;
import pl.ibok.accounts.PasswordRules;
import pl.ibok.accounts.issue.Registry;
import pl.ibok.accounts.link.Links;
import pl.ibok.accounts.link.Links.Link;
import pl.ibok.accounts.link.NewPassword;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.register.Registration.State;
import pl.ibok.api.access.Open;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;

/**
 * The link that confirms the address of who registers. A right secret leads to choosing a password; a wrong one to staff, in the same words whether or not
 * there is such a customer.
 */
@Path("{secret: [A-Za-z0-9_-]{43}}")
@Open
public final class ConfirmPages {
    private static final int GONE = 410;

    private final Registrations registrations;
    private final Opening opening;
    private final GivenPasswords passwords;
    private final Registry registry;
    private final Links links;

    public ConfirmPages(
            Registrations registrations, Opening opening, GivenPasswords passwords, Registry registry, Links links) {
        this.registrations = registrations;
        this.opening = opening;
        this.passwords = passwords;
        this.registry = registry;
        this.links = links;
    }

    /**
     * @param state asked, proved, joining (the address has an account already), waiting, opened, rejected or gone
     * @param login the login to be, or null
     */
    public record RegistrationPage(String secret, String state, String login, int shortest) {
        @Override
        public String toString() {
            return "RegistrationPage[" + state + "]";
        }
    }

    @GET
    public Page show(@PathParam("secret") String secret) {
        return page(secret, find(secret));
    }

    /** The address is confirmed. */
    @POST
    @Path("confirm")
    public Object confirm(@PathParam("secret") String secret) {
        Optional<Registration> found = find(secret);
        found.filter(each -> each.state() == State.ASKED).ifPresent(each -> registrations.confirm(each.id()));
        return found.isEmpty() ? page(secret, found) : Done.to("/register/" + secret);
    }

    /** The password is chosen, and the account is open. */
    @POST
    @Path("password")
    public Object password(@PathParam("secret") String secret, Input<NewPassword> input) {
        Optional<Registration> found = find(secret).filter(each -> each.state() == State.PROVED);
        if (found.isEmpty()) {
            return Done.to("/register/" + secret);
        }
        Registration registration = found.get();
        NewPassword.checkAgainst(registration.email(), input);
        if (!input.valid()) {
            return Page.invalid("registration", model(secret, registration), input);
        }
        try {
            String hash = passwords.hashNow(input.form().next().toCharArray());
            opening.open(registration, customer(registration), hash, () -> use(secret));
            return Done.to("/sign-in").saying("accounts.registered");
        } catch (Opening.Doubtful doubtful) {
            registrations.doubt(registration.id());
            return Done.to("/register/" + secret);
        } catch (TooMany busy) {
            input.problems().add("", "accounts.wait.busy");
            return Page.invalid("registration", model(secret, registration), input)
                    .status(503);
        }
    }

    /** The address has an account: the customer is added to it. */
    @POST
    @Path("join")
    public Object join(@PathParam("secret") String secret) {
        Optional<Registration> found = find(secret).filter(each -> each.state() == State.PROVED);
        Optional<Account> account = found.flatMap(opening::existing);
        if (account.isEmpty()) {
            return Done.to("/register/" + secret);
        }
        try {
            opening.join(found.get(), customer(found.get()), account.get(), () -> use(secret));
            return Done.to("/sign-in").saying("accounts.joined");
        } catch (Opening.Doubtful doubtful) {
            registrations.doubt(found.get().id());
            return Done.to("/register/" + secret);
        }
    }

    private void use(String secret) {
        if (!links.use(Purpose.REGISTRATION, secret)) {
            throw new Opening.Doubtful();
        }
    }

    private Customer customer(Registration registration) {
        return registry.find(registration.customer()).orElseThrow(Opening.Doubtful::new);
    }

    private Optional<Registration> find(String secret) {
        return links.find(Purpose.REGISTRATION, secret)
                .filter(link -> link.state() != Links.State.EXPIRED)
                .map(Link::about)
                .flatMap(registrations::find);
    }

    private Page page(String secret, Optional<Registration> found) {
        return found.map(each -> Page.of("registration", model(secret, each)))
                .orElseGet(() -> Page.of("registration", new RegistrationPage("", "gone", null, 0))
                        .status(GONE));
    }

    private RegistrationPage model(String secret, Registration registration) {
        String state = registration.state().name().toLowerCase(java.util.Locale.ROOT);
        boolean joining = registration.state() == State.PROVED
                && opening.existing(registration).isPresent();
        return new RegistrationPage(secret, joining ? "joining" : state, registration.email(), PasswordRules.SHORTEST);
    }
}
