package pl.ibok.registry.consent;

import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.registry.Consents.Channel;
import pl.ibok.api.registry.Consents.Consent;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.registry.consent.ConsentViews.HistoryLine;
import pl.ibok.registry.consent.ConsentViews.KindLine;

/** Staff write down what a customer has signed on paper or said at the desk, with the day on which that was. */
@Path("/")
@Requires(PaperConsents.PERMISSION)
public final class PaperConsents {
    public static final String PERMISSION = "registry.consents.record";

    /** Behind the queue of changes in the alphabet: the first root is the bundle's place in the menu. */
    public static final String PATH = "/office/profile-consents";

    private final Consents consents;
    private final ConsentViews views;
    private final Customers customers;
    private final Access access;

    public PaperConsents(Consents consents, ConsentViews views, Customers customers, Access access) {
        this.consents = consents;
        this.views = views;
        this.customers = customers;
        this.access = access;
    }

    /** What the customer says. */
    public enum Word {
        GIVEN,
        WITHDRAWN
    }

    /** Where they said it; in the portal they say it themselves. */
    public enum Where {
        PAPER,
        OFFICE
    }

    /**
     * @param customer customer code
     * @param kind name of a kind
     * @param saidOn the day on the paper
     * @param seen the texts that were on the page: another one that came meanwhile was not compared with the paper
     */
    public record WordForm(String customer, String kind, Word word, Where where, LocalDate saidOn, String seen)
            implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(customer != null, "customer", "registry.consent.office.customer.missing")
                    .demand(kind != null, "kind", "registry.consent.office.kind.missing")
                    .demand(word != null, "word", "registry.consent.office.word.missing")
                    .demand(where != null, "where", "registry.consent.office.where.missing")
                    .demand(saidOn != null, "saidOn", "registry.consent.office.said-on.missing");
        }
    }

    /**
     * @param customer code, or empty while none is chosen
     * @param asked a code that nobody has, or null
     */
    public record PaperPage(
            String customer,
            String name,
            String address,
            String asked,
            String seen,
            List<KindLine> kinds,
            List<HistoryLine> history) {}

    @GET
    public Page page(@QueryParam("customer") String code, @Context Visit visit) {
        String wanted = code == null ? "" : code.strip();
        return wanted.isEmpty()
                ? Page.of("consents-office", nobody(null))
                : customers
                        .find(wanted)
                        .map(customer -> Page.of("consents-office", model(customer, visit)))
                        .orElseGet(() -> Page.of("consents-office", nobody(wanted)));
    }

    @POST
    public Object record(Input<WordForm> input, @Context Visit visit) {
        WordForm form = input.form();
        if (form.customer() == null) {
            return Page.invalid("consents-office", nobody(null), input);
        }
        Customer customer =
                customers.find(form.customer()).orElseThrow(() -> new Missing("customer " + form.customer()));
        PaperPage page = model(customer, visit);
        if (input.valid()) {
            input.problems()
                    .demand(page.seen().equals(form.seen()), "", "registry.consent.again")
                    .demand(!form.saidOn().isAfter(visit.today()), "saidOn", "registry.consent.office.said-on.future");
        }
        if (input.valid()) {
            ConsentKind kind = views.kind(form.kind());
            LocalDate later = consents.newest(customer.code(), kind.name())
                    .filter(last -> stands(last, form))
                    .map(Consent::saidOn)
                    .orElse(null);
            input.problems().demand(later == null, "saidOn", "registry.consent.office.said-on.earlier", later);
            if (input.valid()) {
                return Done.to(PATH + "?customer=" + customer.code())
                        .saying(
                                recorded(customer, kind, form)
                                        ? "registry.consent.office.recorded"
                                        : "registry.consent.office.same");
            }
        }
        return Page.invalid("consents-office", page, input);
    }

    /** Whether the customer's last word is newer than the paper; of the same day, only a withdrawal stands against what was signed: nobody knows the hours. */
    private static boolean stands(Consent last, WordForm form) {
        boolean withdrawnThatDay =
                form.word() == Word.GIVEN && !last.given() && form.saidOn().equals(last.saidOn());
        return form.saidOn().isBefore(last.saidOn()) || withdrawnThatDay;
    }

    private boolean recorded(Customer customer, ConsentKind kind, WordForm form) {
        return consents.record(
                customer.code(),
                kind.name(),
                form.word() == Word.GIVEN,
                kind.version(),
                kind.text(Caller.POLISH),
                form.where() == Where.PAPER ? Channel.PAPER : Channel.OFFICE,
                form.saidOn());
    }

    private PaperPage nobody(String asked) {
        return new PaperPage("", "", "", asked, "", List.of(), List.of());
    }

    private PaperPage model(Customer customer, Visit visit) {
        access.require(PERMISSION, customer.code());
        ConsentViews.Shown shown = views.of(customer.code(), visit.locale());
        return new PaperPage(
                customer.code(),
                customer.name(),
                customer.address(),
                null,
                views.texts(),
                shown.kinds(),
                shown.history());
    }
}
