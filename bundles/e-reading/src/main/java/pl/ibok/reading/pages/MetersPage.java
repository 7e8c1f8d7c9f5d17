package pl.ibok.reading.pages;

import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;
import pl.ibok.reading.submission.Submissions;

/** A customer's meters. */
@Path("/")
@Requires("reading.view")
public final class MetersPage {
    private final Meters meters;
    private final Submissions submissions;
    private final Rules rules;

    public MetersPage(Meters meters, Submissions submissions, Rules rules) {
        this.meters = meters;
        this.submissions = submissions;
        this.rules = rules;
    }

    @GET
    public Page all(@Context Visit visit) {
        LocalDate today = visit.today();
        List<VisibleMeter> visible = meters.of(visit.customer(), today);
        List<MeterView> views = visible.stream()
                .map(meter -> MeterView.of(meter, today, rules.legalisationWarning()))
                .toList();
        List<SubmissionView> waiting = submissions.waiting(visit.customer()).stream()
                .map(submission -> SubmissionView.of(submission, true))
                .toList();
        return Page.of("reading-meters", new Model(visit.customer(), views, window(visible, today), waiting));
    }

    /** Windows differ by billing period; the first meter in use, a main one if there is one, stands for all. */
    private WindowView window(List<VisibleMeter> visible, LocalDate today) {
        return visible.stream()
                .filter(meter -> meter.meter().removedOn() == null)
                .findFirst()
                .map(meter -> WindowView.of(rules.window(today, meter.supply().billingMonths()), today))
                .orElse(null);
    }

    /** @param waiting submissions that staff still look at */
    record Model(String customer, List<MeterView> meters, WindowView window, List<SubmissionView> waiting) {

        public List<MeterView> inUse() {
            return meters.stream().filter(MeterView::inUse).toList();
        }

        public List<MeterView> removed() {
            return meters.stream().filter(meter -> !meter.inUse()).toList();
        }

        /** The submission of a meter that still waits; null when none does. */
        public SubmissionView waitingFor(MeterView meter) {
            return waiting.stream()
                    .filter(submission -> submission.meter().equals(meter.id()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
