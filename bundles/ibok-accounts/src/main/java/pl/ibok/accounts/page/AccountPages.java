package pl.ibok.accounts.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.Device;
import pl.ibok.accounts.SecondFactor;
import pl.ibok.accounts.Sessions;
import pl.ibok.accounts.Sessions.Session;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** Who I am, whom I may act for, where I am signed in. */
@Path("/")
@SignedIn
public final class AccountPages {
    private final AccountBook book;
    private final Sessions sessions;
    private final Access access;
    private final SecondFactor factor;

    public AccountPages(AccountBook book, Sessions sessions, Access access, SecondFactor factor) {
        this.factor = factor;
        this.book = book;
        this.sessions = sessions;
        this.access = access;
    }

    /** @param language the chosen language, or null */
    public record AccountPage(
            String login,
            String name,
            String email,
            String kind,
            String language,
            boolean secondFactor,
            List<CustomerLine> customers,
            List<SessionLine> sessions) {}

    /** A customer the account may act for. */
    public record CustomerLine(String code, String name, String address, boolean current) {}

    /** @param mine whether it is the session of this request */
    public record SessionLine(
            UUID id, Instant createdAt, Instant lastSeenAt, String address, String device, boolean mine) {}

    public record LanguageForm(String language) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand("pl".equals(language) || "en".equals(language), "language", "accounts.language.unknown");
        }
    }

    public record CustomerForm(String customer) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(customer != null, "customer", "accounts.customer.missing");
        }
    }

    @GET
    public Page account(@Context Visit visit) {
        return Page.of("account", model(visit));
    }

    @POST
    @Path("language")
    public Object language(Input<LanguageForm> input, @Context Visit visit) {
        if (!input.valid()) {
            return Page.invalid("account", model(visit), input);
        }
        BrowserOnly.check(visit);
        String language = input.form().language();
        book.language(visit.caller().account(), language);
        return Done.to("/account?lang=" + language).saying("accounts.language.saved");
    }

    @POST
    @Path("customer")
    public Object customer(Input<CustomerForm> input, @Context Visit visit) {
        if (!input.valid()) {
            return Page.invalid("account", model(visit), input);
        }
        access.remember(visit.caller(), input.form().customer());
        return Done.to("/");
    }

    @POST
    @Path("sessions/{id}/end")
    public Done end(@PathParam("id") UUID id, @Context Visit visit) {
        BrowserOnly.check(visit);
        UUID account = visit.caller().account();
        boolean mine = sessions.of(account).stream()
                .anyMatch(session -> session.id().equals(id) && session.isOf(visit.caller()));
        if (!sessions.end(account, id)) {
            throw new Missing("session " + id);
        }
        return mine ? Done.to("/").endingSession() : Done.to("/account").saying("accounts.session.ended");
    }

    @POST
    @Path("sessions/end-others")
    public Done endOthers(@Context Visit visit) {
        BrowserOnly.check(visit);
        sessions.endOthers(visit.caller().account(), visit.caller().session());
        return Done.to("/account").saying("accounts.session.others-ended");
    }

    private AccountPage model(Visit visit) {
        Caller caller = visit.caller();
        Account account = book.find(caller.account()).orElseThrow(() -> new Missing("account"));
        String current =
                access.current(caller).map(Access.CustomerGrant::customer).orElse(null);
        return new AccountPage(
                account.login(),
                account.name(),
                account.email(),
                account.staff() ? "staff" : "customer",
                account.language(),
                factor.on(account.id()),
                access.customers(caller).stream()
                        .map(grant -> new CustomerLine(
                                grant.customer(),
                                grant.name(),
                                grant.address(),
                                grant.customer().equals(current)))
                        .toList(),
                sessions.of(account.id()).stream()
                        .map(session -> line(session, caller))
                        .toList());
    }

    private static SessionLine line(Session session, Caller caller) {
        return new SessionLine(
                session.id(),
                session.createdAt(),
                session.lastSeenAt(),
                session.address(),
                Device.of(session.userAgent()),
                session.isOf(caller));
    }
}
