package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;
import pl.ibok.reading.check.Doubt;
import pl.ibok.reading.check.Known;
import pl.ibok.reading.check.Verdict;
import pl.ibok.reading.submission.Judge;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.use.Cost;

/** Makes the models of the form and of the question. */
public final class SubmitViews {
    private final Meters meters;
    private final Judge judge;
    private final Cost cost;
    private final Rules rules;

    public SubmitViews(Meters meters, Judge judge, Cost cost, Rules rules) {
        this.meters = meters;
        this.judge = judge;
        this.cost = cost;
        this.rules = rules;
    }

    /**
     * The form.
     *
     * @param old the submission that is being changed, or null
     * @param kept the photo sent already, or null
     */
    Form form(Visit visit, VisibleMeter meter, Submission old, UUID kept) {
        LocalDate today = visit.today();
        Known known = judge.known(meter, today, reading(old));
        BigDecimal expected = known.hasLast() && today.isAfter(known.lastOn())
                ? known.habit().expected(new Period(known.lastOn().plusDays(1), today).days())
                : null;
        return new Form(
                visit.customer(),
                view(visit, meter),
                WindowView.of(rules.window(today, meter.supply().billingMonths()), today),
                known.last(),
                known.lastOn(),
                expected == null ? null : known.last().add(expected).setScale(0, java.math.RoundingMode.HALF_UP),
                today.minusDays(1),
                fractional(known),
                old == null ? null : old.id(),
                kept,
                others(visit, meter));
    }

    CheckView question(
            Visit visit,
            VisibleMeter meter,
            LocalDate on,
            NewReading form,
            Verdict verdict,
            Submission old,
            UUID photo) {
        Known known = judge.known(meter, on, reading(old));
        Doubt doubt = verdict.doubt() == null ? new Doubt(null, null, null, null) : verdict.doubt();
        Period days = new Period(known.lastOn() == null ? on : known.lastOn().plusDays(1), on);
        return new CheckView(
                visit.customer(),
                view(visit, meter),
                on,
                form.value(),
                doubt.rule(),
                doubt.times(),
                verdict.consumption(),
                verdict.expected(),
                cost.effect(meter.supply(), days, verdict.consumption()),
                cost.effect(meter.supply(), days, verdict.expected()),
                doubt.slip(),
                doubt.otherMeter(),
                photo,
                old == null ? null : old.id(),
                rules.reviewDays());
    }

    private static UUID reading(Submission old) {
        return old == null ? null : old.reading();
    }

    private MeterView view(Visit visit, VisibleMeter meter) {
        return MeterView.of(meter, visit.today(), rules.legalisationWarning());
    }

    private List<MeterView> others(Visit visit, VisibleMeter meter) {
        return meters.of(visit.customer(), visit.today()).stream()
                .filter(other -> other.meter().removedOn() == null)
                .filter(other -> !other.meter().id().equals(meter.meter().id()))
                .map(other -> view(visit, other))
                .toList();
    }

    /** Whether this meter is read with its litres: the last state has a fraction. */
    private static boolean fractional(Known known) {
        return known.hasLast() && known.last().stripTrailingZeros().scale() > 0;
    }

    /**
     * @param last state that counts, m³, or null
     * @param expectedState the state to be expected today, m³, or null
     * @param litres whether the state is typed with its fraction
     * @param replaces the submission that is being changed, or null
     * @param kept the photo sent already, or null
     * @param others the customer's other meters in use
     */
    record Form(
            String customer,
            MeterView meter,
            WindowView window,
            BigDecimal last,
            LocalDate lastOn,
            BigDecimal expectedState,
            LocalDate yesterday,
            boolean litres,
            UUID replaces,
            UUID kept,
            List<MeterView> others) {}
}
