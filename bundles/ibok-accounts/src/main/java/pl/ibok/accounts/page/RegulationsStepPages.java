package pl.ibok.accounts.page;

import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Acceptances;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.Closing;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn;
import pl.ibok.accounts.legal.Document;
import pl.ibok.accounts.legal.Documents;
import pl.ibok.accounts.legal.Kind;
import pl.ibok.api.access.Open;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** New regulations are accepted on the way in, or not: then the visitor leaves, or closes the account. */
@Path("/regulations")
@Open
public final class RegulationsStepPages {
    private static final String TEMPLATE = "regulations-step";

    private final SignIn signIn;
    private final Documents documents;
    private final Acceptances acceptances;
    private final Closing closing;
    private final Clock clock;

    public RegulationsStepPages(
            SignIn signIn, Documents documents, Acceptances acceptances, Closing closing, Clock clock) {
        this.signIn = signIn;
        this.documents = documents;
        this.acceptances = acceptances;
        this.closing = closing;
        this.clock = clock;
    }

    /** @param version the one that was read: a newer one that came meanwhile is not accepted unread */
    public record AcceptForm(Integer version, String to) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(version != null, "", "accounts.regulations.again");
        }
    }

    /** @param sure the tick beside "close my account" */
    public record CloseForm(boolean sure) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(sure, "sure", "accounts.close.sure.missing");
        }
    }

    /** @param first whether the account has not accepted any before */
    public record RegulationsPage(int version, LocalDate validFrom, String html, boolean first, String to) {}

    @GET
    public Object page(@QueryParam("to") String to, @Context Visit visit) {
        Optional<Account> account = account(visit);
        return account.isEmpty() ? Done.to("/sign-in") : Page.of(TEMPLATE, model(account.get(), to, visit));
    }

    @POST
    @Path("/accept")
    public Object accept(Input<AcceptForm> input, @HeaderParam("User-Agent") String userAgent, @Context Visit visit) {
        Optional<Account> found = account(visit);
        if (found.isEmpty()) {
            return Done.to("/sign-in").endingSession();
        }
        Account account = found.get();
        String to = input.form() == null ? "" : input.form().to();
        RegulationsPage page = model(account, to, visit);
        if (input.valid()) {
            input.problems().demand(input.form().version() == page.version(), "", "accounts.regulations.again");
        }
        if (!input.valid()) {
            return Page.invalid(TEMPLATE, page, input);
        }
        acceptances.record(
                account.id(),
                Acceptances.REGULATIONS,
                page.version(),
                clock.now(),
                Acceptances.Channel.WEB,
                account.login());
        Origin origin = new Origin(visit.remoteAddress(), userAgent);
        return Next.step(signIn.goOn(account, Stage.REGULATIONS, origin, visit.sessionCookie()), to);
    }

    @POST
    @Path("/refuse")
    public Done refuse(@Context Visit visit) {
        signIn.signOut(visit.sessionCookie());
        return Done.to("/").endingSession().saying("accounts.regulations.refused");
    }

    @POST
    @Path("/close")
    public Object close(Input<CloseForm> input, @Context Visit visit) {
        Optional<Account> account = account(visit);
        if (account.isEmpty()) {
            return Done.to("/sign-in").endingSession();
        }
        if (!input.valid()) {
            return Page.invalid(TEMPLATE, model(account.get(), "", visit), input);
        }
        closing.close(account.get());
        return Done.to("/").endingSession().saying("accounts.close.done");
    }

    private Optional<Account> account(Visit visit) {
        return signIn.owing(visit.sessionCookie(), Stage.REGULATIONS);
    }

    private RegulationsPage model(Account account, String to, Visit visit) {
        Document inForce = documents
                .inForce(Kind.REGULATIONS, visit.today())
                .orElseThrow(() -> new IllegalStateException("Regulations are asked for, and there are none"));
        boolean first =
                acceptances.newest(account.id(), Acceptances.REGULATIONS).isEmpty();
        return new RegulationsPage(
                inForce.version(), inForce.validFrom(), inForce.html(visit.locale()), first, LocalPath.of(to, ""));
    }
}
