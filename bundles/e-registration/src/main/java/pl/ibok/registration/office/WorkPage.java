package pl.ibok.registration.office;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Correspondents.Correspondent;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Handling;
import pl.ibok.registration.office.QueueViews.Asked;
import pl.ibok.registration.pages.CaseViews;
import pl.ibok.registration.pages.Papers;
import pl.ibok.registration.type.Types;

/** A case in the queue with all that is known of it, and everything a clerk does with it. */
@Path("/cases/{id}")
@Requires("registration.handle")
public final class WorkPage {
    private final Cases cases;
    private final Handling handling;
    private final QueueViews queue;
    private final CaseViews views;
    private final Types types;
    private final Papers papers;
    private final Audit audit;

    public WorkPage(
            Cases cases,
            Handling handling,
            QueueViews queue,
            CaseViews views,
            Types types,
            Papers papers,
            Audit audit) {
        this.cases = cases;
        this.handling = handling;
        this.queue = queue;
        this.views = views;
        this.types = types;
        this.papers = papers;
        this.audit = audit;
    }

    @GET
    public Page one(
            @Context Visit visit,
            @PathParam("id") UUID id,
            @QueryParam("view") String view,
            @QueryParam("queue") String code,
            @QueryParam("q") String q,
            @QueryParam("after") String after) {
        CaseFile c = find(id);
        Asked asked = Asked.of(view, code, q, after);
        return Page.of("registration-queue", queue.model(visit, asked, queue.page(visit, asked), c));
    }

    @POST
    public Object act(
            @Context Visit visit,
            @PathParam("id") UUID id,
            @QueryParam("view") String view,
            @QueryParam("queue") String code,
            @QueryParam("q") String q,
            Input<Act> input) {
        CaseFile c = find(id);
        Asked asked = Asked.of(view, code, q, null);
        if (input.form().ready() != null) {
            return inserted(visit, asked, c, input);
        }
        String colleague = queue.colleague(input.form().colleague())
                .map(Correspondent::name)
                .orElse(null);
        check(c, input, colleague);
        if (!input.valid()) {
            return invalid(visit, asked, c, input);
        }
        Act act = input.form();
        try {
            if (act.version() != c.version()) {
                throw new Stale();
            }
            does(c, visit.caller(), act, colleague);
        } catch (Cases.Changed | Stale e) {
            input.problems().add("", "registration.office.error.changed");
            return invalid(visit, asked, find(id), input);
        }
        CaseFile now = find(id);
        return Done.to("/office/e-registration/cases/" + id + asked.query())
                .with(new Outcome(now.number(), now.status()))
                .saying("registration.office.said." + act.what().name().toLowerCase(Locale.ROOT));
    }

    /** The form again with the answer kept ready below what was typed. */
    private Page inserted(Visit visit, Asked asked, CaseFile c, Input<Act> input) {
        Act act = input.form();
        String text = Stream.of(act.text() == null ? "" : act.text().strip(), queue.ready(c, act.ready()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        Map<String, List<String>> typed = new HashMap<>(input.typed());
        typed.put("text", List.of(text));
        Input<Act> filled = new Input<>(act, typed, input.problems());
        // The page has the case's version of now: it must not pass for the one that the clerk saw.
        boolean same = act.version() != null && act.version() == c.version();
        filled.problems().demand(same, "", "registration.office.error.changed");
        return filled.valid()
                ? Page.of("registration-queue", queue.model(visit, asked, queue.page(visit, asked), c))
                        .filled(filled)
                : invalid(visit, asked, c, filled);
    }

    /** @param colleague name of whom the case is given to; null when there is none of that account */
    private void check(CaseFile c, Input<Act> input, String colleague) {
        Act act = input.form();
        if (act.what() == Act.What.EXTEND) {
            boolean can = Handling.longest(c, views.type(c)) != null;
            input.problems().demand(can, "", "registration.office.error.extend");
        }
        if (act.what() == Act.What.MOVE) {
            boolean known = types.queues().stream().anyMatch(each -> each.code().equals(act.target()));
            input.problems().demand(known, "target", "registration.office.error.queue");
        }
        if (act.what() == Act.What.ASSIGN && act.colleague() != null) {
            input.problems().demand(colleague != null, "colleague", "registration.office.error.colleague");
        }
        if (act.what() != null && act.what() != Act.What.NOTE) {
            boolean fits = c.closed() == (act.what() == Act.What.REOPEN);
            input.problems().demand(fits, "", "registration.office.error.changed");
        }
    }

    private void does(CaseFile c, Caller me, Act act, String colleague) {
        switch (act.what()) {
            case TAKE -> handling.take(c, me);
            case ASSIGN -> handling.assign(c, me, act.colleague(), colleague);
            case RELEASE -> handling.release(c, me);
            case MOVE -> handling.move(c, me, act.target());
            case NOTE -> handling.note(c, me, act.text());
            case ANSWER -> handling.answer(c, me, act.text());
            case ASK -> handling.ask(c, me, act.text());
            case EXTEND -> handling.extend(c, me, views.type(c), act.text());
            case CLOSE -> handling.close(c, me, act.outcome(), act.text());
            case REOPEN -> handling.reopen(c, me, act.text());
        }
    }

    @GET
    @Path("files/{file}")
    public Download file(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        CaseFile c = find(id);
        audit.record(
                "registration.file-seen", c.anonymous() ? null : c.customer(), "case " + c.number(), "file " + file);
        return papers.file(c, file);
    }

    @GET
    @Path("decision.pdf")
    public Download decision(@Context Visit visit, @PathParam("id") UUID id) {
        CaseFile c = find(id);
        if (c.decision() == null) {
            throw new Missing("decision of " + c.number());
        }
        audit.record("registration.decision-seen", c.anonymous() ? null : c.customer(), "case " + c.number(), "");
        return papers.decision(visit, views.of(visit, c, false));
    }

    private Page invalid(Visit visit, Asked asked, CaseFile c, Input<Act> input) {
        return Page.invalid("registration-queue", queue.model(visit, asked, queue.page(visit, asked), c), input);
    }

    private CaseFile find(UUID id) {
        return cases.find(id).orElseThrow(() -> new Missing("case " + id));
    }

    record Outcome(String number, CaseFile.Status status) {}

    /** The clerk saw an earlier version. */
    private static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
