package pl.ibok.registration.open;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.Rules;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Following;
import pl.ibok.registration.file.Received;
import pl.ibok.registration.file.Reception;
import pl.ibok.registration.file.Talking;
import pl.ibok.registration.pages.CaseView;
import pl.ibok.registration.pages.CaseViews;
import pl.ibok.registration.pages.Papers;
import pl.ibok.registration.pages.Words;

/** A case followed by its secret link, without signing in. A customer's own case is not shown this way. */
@Path("/follow/{secret}")
@Open
public final class FollowPage {
    private final Following following;
    private final CaseViews views;
    private final Talking talking;
    private final Reception reception;
    private final Papers papers;
    private final Once once;
    private final Tries tries;
    private final Rules rules;

    public FollowPage(
            Following following,
            CaseViews views,
            Talking talking,
            Reception reception,
            Papers papers,
            Once once,
            Tries tries,
            Rules rules) {
        this.following = following;
        this.views = views;
        this.talking = talking;
        this.reception = reception;
        this.papers = papers;
        this.once = once;
        this.tries = tries;
        this.rules = rules;
    }

    @GET
    public Page one(@Context Visit visit, @PathParam("secret") String secret) {
        CaseFile c = find(visit, secret);
        talking.seen(c);
        return Page.of("registration-case", model(visit, c, secret));
    }

    @POST
    @Path("messages")
    public Object write(@Context Visit visit, @PathParam("secret") String secret, Input<Words> input) {
        CaseFile c = find(visit, secret);
        if (c.closed()) {
            input.problems().add("text", "registration.error.closed");
        }
        if (!input.valid()) {
            return Page.invalid("registration-case", model(visit, c, secret), input);
        }
        // Looking the case up has been counted: files are not checked without end.
        try (Received received = reception.take(Map.of("", input.form().files()))) {
            new Strangers(tries, rules, visit.remoteAddress()).message();
            received.keeping(() -> once.perform("registration.write " + c.id(), visit.once(), () -> {
                talking.write(c, c.reporter(), input.form().text(), received);
                return c.id().toString();
            }));
        } catch (Talking.Closed late) {
            input.problems().add("text", "registration.error.closed");
            return Page.invalid("registration-case", model(visit, find(visit, secret), secret), input);
        } catch (Intake.Refused no) {
            input.problems().add("files", no.messageKey(), no.arguments().toArray());
            return Page.invalid("registration-case", model(visit, c, secret), input);
        }
        return Done.to("/e-registration/follow/" + secret).saying("registration.said.written");
    }

    @POST
    @Path("withdraw")
    public Done withdraw(@Context Visit visit, @PathParam("secret") String secret) {
        CaseFile c = find(visit, secret);
        boolean withdrawn = talking.withdraw(c, c.reporter());
        return Done.to("/e-registration/follow/" + secret)
                .saying(withdrawn ? "registration.said.withdrawn" : "registration.said.closed");
    }

    @GET
    @Path("files/{file}")
    public Download file(@Context Visit visit, @PathParam("secret") String secret, @PathParam("file") UUID file) {
        return papers.file(find(visit, secret), file);
    }

    @GET
    @Path("confirmation.pdf")
    public Download confirmation(@Context Visit visit, @PathParam("secret") String secret) {
        return papers.confirmation(visit, views.of(visit, find(visit, secret), false));
    }

    @GET
    @Path("decision.pdf")
    public Download decision(@Context Visit visit, @PathParam("secret") String secret) {
        CaseFile c = find(visit, secret);
        if (c.decision() == null) {
            throw new Missing("decision of " + c.number());
        }
        return papers.decision(visit, views.of(visit, c, false));
    }

    private CaseFile find(Visit visit, String secret) {
        tries.count("registration.follow", visit.remoteAddress(), Duration.ofHours(1), rules.followPerAddress());
        return following
                .find(secret)
                .filter(CaseFile::anonymous)
                .orElseThrow(() -> new Missing("case followed by a secret"));
    }

    private Model model(Visit visit, CaseFile c, String secret) {
        return new Model(
                "",
                views.of(visit, c, false),
                "/e-registration/follow/" + secret,
                "",
                visit.absolute("/e-registration/follow/" + secret));
    }

    /** @param link the whole address, to be kept */
    record Model(String customer, CaseView item, String path, String query, String link) {}
}
