package pl.ibok.accounts.register;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.api.access.Open;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Visit;

/** The form to register with. Its answer is always the same: a message was sent to the address. */
@Path("/")
@Open
public final class RegisterPages {
    static final int TRIES_A_CODE = 5;
    static final int TRIES_AN_EMAIL = 5;
    static final int TRIES_AN_ADDRESS = 20;

    private final Registrations registrations;
    private final Tries tries;
    private final BooleanSupplier offered;
    private final BooleanSupplier byInvoice;
    private final Supplier<Optional<Integer>> regulations;

    /**
     * @param offered whether the utility lets customers register by themselves
     * @param byInvoice whether an invoice's number and amount are taken in place of the code
     * @param regulations version of the regulations in force
     */
    public RegisterPages(
            Registrations registrations,
            Tries tries,
            BooleanSupplier offered,
            BooleanSupplier byInvoice,
            Supplier<Optional<Integer>> regulations) {
        this.registrations = registrations;
        this.tries = tries;
        this.offered = offered;
        this.byInvoice = byInvoice;
        this.regulations = regulations;
    }

    /** @param regulations version to accept, or null */
    public record RegisterPage(boolean byInvoice, Integer regulations) {}

    /** @param hours how long the link in the message holds */
    public record SentPage(long hours) {}

    @GET
    public Page form() {
        return Page.of("register", model());
    }

    @POST
    public Object ask(Input<RegisterForm> input, @Context Visit visit) {
        RegisterPage model = model();
        RegisterForm form = input.form();
        if (form.by() == RegisterForm.By.INVOICE) {
            input.problems().demand(model.byInvoice(), "by", "accounts.register.by.code");
        }
        input.problems()
                .demand(
                        model.regulations() == null || model.regulations().equals(form.regulations()),
                        "agreed",
                        "accounts.register.agreed.newer");
        if (!input.valid()) {
            return Page.invalid("register", model, input);
        }
        try {
            tries.count("accounts.register-address", visit.remoteAddress(), Duration.ofDays(1), TRIES_AN_ADDRESS);
            tries.count(
                    "accounts.register-code",
                    form.customer().toLowerCase(Locale.ROOT),
                    Duration.ofDays(1),
                    TRIES_A_CODE);
            tries.count("accounts.register-email", form.address(), Duration.ofDays(1), TRIES_AN_EMAIL);
        } catch (TooMany wait) {
            if (visit.program()) {
                throw wait;
            }
            input.problems().add("", "accounts.register.tomorrow");
            return Page.invalid("register", model, input).status(429);
        }
        registrations.ask(form, visit.locale().getLanguage(), visit.remoteAddress());
        return Done.to("/register/sent").with(Map.of("status", "sent"));
    }

    @GET
    @Path("sent")
    public Page sent() {
        return Page.of("register-sent", new SentPage(Purpose.REGISTRATION.hours()));
    }

    private RegisterPage model() {
        if (!offered.getAsBoolean()) {
            throw new Missing("registration");
        }
        return new RegisterPage(
                registrations.takesInvoices() && byInvoice.getAsBoolean(),
                regulations.get().orElse(null));
    }
}
