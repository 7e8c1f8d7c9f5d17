package pl.ibok.registration.pages;

import java.util.Map;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Received;
import pl.ibok.registration.file.Reception;
import pl.ibok.registration.file.Talking;

/** One case of the customer: where it stands, what was said, and saying something. */
@Path("/cases/{id}")
@Requires("registration.view")
public final class CasePage {
    private final Cases cases;
    private final CaseViews views;
    private final Talking talking;
    private final Reception reception;
    private final Papers papers;
    private final Once once;

    public CasePage(Cases cases, CaseViews views, Talking talking, Reception reception, Papers papers, Once once) {
        this.cases = cases;
        this.views = views;
        this.talking = talking;
        this.reception = reception;
        this.papers = papers;
        this.once = once;
    }

    @GET
    public Page one(@Context Visit visit, @PathParam("id") String id) {
        CaseFile c = OwnCases.find(cases, visit, id);
        // Staff who look on in the customer's place leave the news to the customer.
        if (!visit.caller().staff()) {
            talking.seen(c);
        }
        return page(visit, c);
    }

    @POST
    @Path("messages")
    @Requires("registration.file")
    public Object write(@Context Visit visit, @PathParam("id") String id, Input<Words> input) {
        CaseFile c = OwnCases.find(cases, visit, id);
        if (c.closed()) {
            input.problems().add("text", "registration.error.closed");
        }
        if (!input.valid()) {
            return Page.invalid("registration-case", model(visit, c), input);
        }
        String scope = "registration.write " + visit.caller().account();
        try (Received received = reception.take(Map.of("", input.form().files()))) {
            received.keeping(() -> once.perform(scope, visit.once(), () -> {
                talking.write(c, visit.caller().name(), input.form().text(), received);
                return id;
            }));
        } catch (Talking.Closed late) {
            input.problems().add("text", "registration.error.closed");
            return Page.invalid("registration-case", model(visit, OwnCases.find(cases, visit, id)), input);
        } catch (Intake.Refused no) {
            input.problems().add("files", no.messageKey(), no.arguments().toArray());
            return Page.invalid("registration-case", model(visit, c), input);
        }
        return Done.to(At.one(visit.customer(), c.id())).saying("registration.said.written");
    }

    @POST
    @Path("withdraw")
    @Requires("registration.file")
    public Done withdraw(@Context Visit visit, @PathParam("id") String id) {
        CaseFile c = OwnCases.find(cases, visit, id);
        boolean withdrawn = talking.withdraw(c, visit.caller().name());
        return Done.to(At.one(visit.customer(), c.id()))
                .saying(withdrawn ? "registration.said.withdrawn" : "registration.said.closed");
    }

    @GET
    @Path("files/{file}")
    public Download file(@Context Visit visit, @PathParam("id") String id, @PathParam("file") String file) {
        return papers.file(OwnCases.find(cases, visit, id), OwnCases.id(file));
    }

    /** What was filed and when, as a document: the written confirmation of art. 19a of the act on collective water supply. */
    @GET
    @Path("confirmation.pdf")
    public Download confirmation(@Context Visit visit, @PathParam("id") String id) {
        CaseFile c = OwnCases.find(cases, visit, id);
        return papers.confirmation(visit, views.of(visit, c, false));
    }

    @GET
    @Path("decision.pdf")
    public Download decision(@Context Visit visit, @PathParam("id") String id) {
        CaseFile c = OwnCases.find(cases, visit, id);
        if (c.decision() == null) {
            throw new Missing("decision of " + c.number());
        }
        return papers.decision(visit, views.of(visit, c, false));
    }

    private Page page(Visit visit, CaseFile c) {
        return Page.of("registration-case", model(visit, c));
    }

    private Model model(Visit visit, CaseFile c) {
        UUID id = c.id();
        return new Model(
                visit.customer(),
                views.of(visit, c, false),
                "/e-registration/cases/" + id,
                "?customer=" + visit.customer());
    }

    /**
     * @param path of this case
     * @param query that names the customer; empty where nobody has signed in
     */
    record Model(String customer, CaseView item, String path, String query) {}
}
