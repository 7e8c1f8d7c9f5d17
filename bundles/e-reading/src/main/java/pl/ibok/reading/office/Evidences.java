package pl.ibok.reading.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;
import pl.ibok.reading.office.QueueModel.CustomerFacts;
import pl.ibok.reading.office.QueueModel.CustomerMeter;
import pl.ibok.reading.office.QueueModel.MeterFacts;
import pl.ibok.reading.office.QueueModel.Opened;
import pl.ibok.reading.office.QueueModel.State;
import pl.ibok.reading.office.QueueModel.Use;
import pl.ibok.reading.submission.Chronicle;
import pl.ibok.reading.submission.Reviewing;
import pl.ibok.reading.submission.Submission;

/** Puts together what a clerk needs to decide on a reading. */
public final class Evidences {
    private static final int BARS = 6;

    private final Customers customers;
    private final Meters meters;
    private final Readings readings;
    private final Chronicle chronicle;
    private final Reviewing reviewing;
    private final Letters letters;
    private final Rules rules;
    private final Audit audit;

    public Evidences(
            Customers customers,
            Meters meters,
            Readings readings,
            Chronicle chronicle,
            Reviewing reviewing,
            Letters letters,
            Rules rules,
            Audit audit) {
        this.customers = customers;
        this.meters = meters;
        this.readings = readings;
        this.chronicle = chronicle;
        this.reviewing = reviewing;
        this.letters = letters;
        this.rules = rules;
        this.audit = audit;
    }

    /** Opens it; that a clerk has seen it is written down. */
    Opened of(Visit visit, Submission s) {
        audit.record("reading.seen", s.customer(), "submission " + s.id(), null);
        Meter meter = meters.find(s.meter()).orElseThrow(() -> new Missing("meter " + s.meter()));
        return new Opened(
                s.id(),
                s.version(),
                s.status(),
                s.channel(),
                s.on(),
                s.submittedAt(),
                s.submittedBy(),
                s.value(),
                s.recordedValue(),
                s.evidence(),
                s.photo() != null,
                facts(s, meter),
                customer(s.customer(), visit.today()),
                since(s, meter, visit.today()),
                history(s),
                chronicle.of(s),
                letters.offered(visit, s),
                s.decision() == null ? null : s.decision().message(),
                reviewing.undoable(s));
    }

    private MeterFacts facts(Submission s, Meter meter) {
        String address = meters.find(s.customer(), s.meter())
                .map(visible -> visible.supply().point().address())
                .orElse("");
        return new MeterFacts(meter.id(), meter.number(), meter.kind(), meter.digits(), meter.location(), address);
    }

    private CustomerFacts customer(String code, LocalDate today) {
        Customer customer = customers.find(code).orElseThrow(() -> new Missing("customer " + code));
        List<CustomerMeter> inUse = meters.of(code, today).stream()
                .filter(visible -> visible.meter().removedOn() == null)
                .map(visible -> meter(visible, today))
                .toList();
        return new CustomerFacts(code, customer.name(), customer.address(), customer.phone(), customer.email(), inUse);
    }

    private CustomerMeter meter(VisibleMeter visible, LocalDate today) {
        Meter m = visible.meter();
        boolean ends =
                m.legalisedUntil() != null && !m.legalisedUntil().isAfter(today.plusDays(rules.legalisationWarning()));
        return new CustomerMeter(
                m.number(),
                m.kind(),
                visible.last() == null ? null : visible.last().value(),
                visible.last() == null ? null : visible.last().on(),
                m.legalisedUntil(),
                ends);
    }

    /** What has been counted since it was typed, or was hidden from the customer then. */
    private List<State> since(Submission s, Meter meter, LocalDate today) {
        LocalDate from = s.evidence().previousOn() == null
                ? meter.installedOn()
                : s.evidence().previousOn();
        if (!s.status().waiting() || today.isBefore(from)) {
            return List.of();
        }
        return readings.around(meter.servicePoint(), new Period(from, today)).stream()
                .filter(r -> r.meter().equals(meter.id()) && !r.on().isBefore(from) && !previous(s, r))
                .map(r -> new State(r.on(), r.value()))
                .toList();
    }

    private static boolean previous(Submission s, Reading r) {
        return r.on().equals(s.evidence().previousOn())
                && s.evidence().previousValue() != null
                && r.value().compareTo(s.evidence().previousValue()) == 0;
    }

    private List<Use> history(Submission s) {
        List<ReadingLine> lines = meters.find(s.customer(), s.meter())
                .map(visible -> readings.history(visible, visible.visible(), null, BARS * 2))
                .orElse(List.of());
        List<Use> uses = new ArrayList<>(lines.stream()
                .filter(line ->
                        line.consumption() != null && line.reading().on().isBefore(s.on()))
                .limit(BARS)
                .map(line -> new Use(
                        line.reading().on(),
                        line.reading().value(),
                        line.consumption(),
                        line.reading().source()))
                .toList());
        Collections.reverse(uses);
        return uses;
    }
}
