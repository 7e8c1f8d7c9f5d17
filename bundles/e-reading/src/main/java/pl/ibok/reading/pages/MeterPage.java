package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;

/** A meter and the history of its readings. */
@Path("/meters/{id}")
@Requires("reading.view")
public final class MeterPage {
    private static final int ROWS = 20;
    private static final int SUBMISSIONS = 5;

    private final OwnMeters own;
    private final Readings readings;
    private final Submissions submissions;
    private final Rules rules;

    public MeterPage(OwnMeters own, Readings readings, Submissions submissions, Rules rules) {
        this.own = own;
        this.readings = readings;
        this.submissions = submissions;
        this.rules = rules;
    }

    @GET
    public Page history(
            @Context Visit visit,
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("before") String before) {
        VisibleMeter meter = own.meter(visit, id);
        Asked asked = Asked.of(from, to);
        UUID place = OwnMeters.idOrNull(before);
        List<ReadingLine> lines = asked.within(meter.visible())
                .map(days -> readings.history(meter, days, place, ROWS + 1))
                .orElse(List.of());
        List<Row> rows = lines.stream().limit(ROWS).map(Row::of).toList();
        UUID next = lines.size() > ROWS ? lines.get(ROWS - 1).reading().id() : null;
        Page page = Page.of(
                "reading-meter",
                new Model(
                        visit.customer(),
                        MeterView.of(meter, visit.today(), rules.legalisationWarning()),
                        rows,
                        next,
                        place,
                        asked,
                        meter.visible(),
                        WindowView.of(rules.window(visit.today(), meter.supply().billingMonths()), visit.today()),
                        recent(visit.customer(), meter)));
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("from", from);
        typed.put("to", to);
        return Asked.checked(page, typed);
    }

    @GET
    @Path("readings.{format:csv|xlsx}")
    public Spreadsheet download(
            @Context Visit visit,
            @PathParam("id") String id,
            @PathParam("format") String format,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        VisibleMeter meter = own.meter(visit, id);
        Period days = Asked.of(from, to).within(meter.visible()).orElse(null);
        return new HistorySheet(visit, readings).of(meter, days, format);
    }

    /** What waits, what staff wrote lately, and the last one that can still be changed. */
    private List<SubmissionView> recent(String customer, VisibleMeter meter) {
        List<Submission> newest = submissions.of(customer, meter.meter().id(), SUBMISSIONS);
        UUID last = meter.last() == null ? null : meter.last().id();
        return newest.stream()
                .filter(s -> s.status() != Submission.Status.WITHDRAWN)
                .filter(s -> s.status().waiting() || s.id().equals(newest.get(0).id()))
                .map(s -> SubmissionView.of(s, changeable(s, meter, last)))
                .toList();
    }

    private boolean changeable(Submission s, VisibleMeter meter, UUID last) {
        boolean unbilled = s.reading() != null
                && (s.reading().equals(last)
                        ? meter.last().status() != Reading.Status.BILLED
                        : s.status() == Submission.Status.INFORMATIONAL);
        return s.status().waiting() || (s.status().recorded() && unbilled);
    }

    /**
     * A line of the history.
     *
     * @param value state, m³
     * @param consumption m³ since the last counted reading, or null
     * @param daily m³ a day, or null
     */
    public record Row(
            UUID id,
            LocalDate date,
            BigDecimal value,
            BigDecimal consumption,
            BigDecimal daily,
            Reading.Source source,
            Reading.Status status,
            boolean rollover) {

        static Row of(ReadingLine line) {
            Reading r = line.reading();
            return new Row(
                    r.id(), r.on(), r.value(), line.consumption(), line.daily(), r.source(), r.status(), r.rollover());
        }
    }

    /**
     * @param next the page of older readings is {@code ?before=} this; null at the end
     * @param before the place this page begins after, or null
     * @param submissions the newest of the customer's own, as far as they still matter
     */
    public record Model(
            String customer,
            MeterView meter,
            List<Row> readings,
            UUID next,
            UUID before,
            Asked asked,
            Period visible,
            WindowView window,
            List<SubmissionView> submissions) {}
}
