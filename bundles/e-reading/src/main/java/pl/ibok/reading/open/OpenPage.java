package pl.ibok.reading.open;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;
import pl.ibok.reading.submission.Draft;
import pl.ibok.reading.submission.Judge;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submitting;

/**
 * A reading without signing in: customer code and meter number are the key. Until both match, the answer and the work are the same whatever was
 * typed; after that nothing is said of the customer either, not even whether the state is plausible.
 */
@Path("/open")
@Open
public final class OpenPage {
    private final Meters meters;
    private final Judge judge;
    private final Submitting submitting;
    private final Tries tries;
    private final Rules rules;
    private final Store store;

    public OpenPage(Meters meters, Judge judge, Submitting submitting, Tries tries, Rules rules, Store store) {
        this.meters = meters;
        this.judge = judge;
        this.submitting = submitting;
        this.tries = tries;
        this.rules = rules;
        this.store = store;
    }

    @GET
    public Page form(@Context Visit visit) {
        return Page.of("reading-open", Model.of(visit));
    }

    /** The same words for every reading taken. */
    @GET
    @Path("done")
    public Page done(@Context Visit visit) {
        return Page.of("reading-open-done", Model.of(visit));
    }

    @POST
    public Object submit(@Context Visit visit, Input<OpenReading> input) {
        if (!input.valid()) {
            return Page.invalid("reading-open", Model.of(visit), input);
        }
        OpenReading form = input.form();
        tries.count("reading.open.address", visit.remoteAddress(), Duration.ofHours(1), rules.openPerAddress());
        tries.count("reading.open.code", form.plainCode(), Duration.ofDays(1), rules.openPerCode());
        LocalDate on = form.on(visit.today());
        Optional<VisibleMeter> meter = meters.byNumber(form.plainCode(), form.plainNumber(), visit.today());
        if (meter.isEmpty()) {
            input.problems().add("", "reading.open.error.pair");
            return Page.invalid("reading-open", Model.of(visit), input);
        }
        judge.refusal(meter.get(), on, form.value(), visit.today(), null)
                .ifPresent(no -> input.problems().add(no.field(), "reading.open.error.refused." + no.field()));
        if (!input.valid()) {
            return Page.invalid("reading-open", Model.of(visit), input);
        }
        if (!taken(form, meter.get(), on, visit.today())) {
            input.problems().add("", "reading.open.error.month");
            return Page.invalid("reading-open", Model.of(visit), input);
        }
        return Done.created("/e-reading/open/done", new Taken("received"));
    }

    /** False when this meter's month is used up. */
    private boolean taken(OpenReading form, VisibleMeter meter, LocalDate on, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return store.inTransaction(() -> {
            boolean first = store.sql(
                                    """
                                    INSERT INTO reading.open_month (meter, month) VALUES (?, ?)
                                    ON CONFLICT (meter, month) DO NOTHING""",
                                    meter.meter().id(),
                                    month)
                            .update()
                    == 1;
            if (first) {
                submitting.submit(new Draft(
                        meter.supply().customer(),
                        meter,
                        on,
                        form.value(),
                        Submission.Channel.OPEN,
                        null,
                        null,
                        false,
                        null));
            }
            return first;
        });
    }

    record Model(LocalDate day, LocalDate yesterday) {
        static Model of(Visit visit) {
            return new Model(visit.today(), visit.today().minusDays(1));
        }
    }

    record Taken(String status) {}
}
