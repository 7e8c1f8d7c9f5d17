package pl.ibok.registration.file;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.BusinessDays;
import pl.ibok.api.time.Clock;
import pl.ibok.registration.RegistrationTopics;
import pl.ibok.registration.Rules;

/** Marks cases whose deadline is near, so that they stand out in the queue, and tells who has them. */
public final class Escalation implements Chore {
    private static final int AT_ONCE = 200;

    private final Store store;
    private final Desk desk;
    private final Cases cases;
    private final Chronicle chronicle;
    private final Rules rules;
    private final Clock clock;

    public Escalation(Store store, Desk desk, Cases cases, Chronicle chronicle, Rules rules, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.cases = cases;
        this.chronicle = chronicle;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registration.escalation";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void work() {
        LocalDate until = BusinessDays.after(clock.today(), rules.escalateDays());
        while (store.inTransaction(() -> escalate(until)) == AT_ONCE) {
            // The next ones, in a transaction of their own.
        }
    }

    private int escalate(LocalDate until) {
        List<CaseFile> near = desk.near(until, AT_ONCE);
        for (CaseFile c : near) {
            CaseFile now = Change.of(c).escalated(clock.now()).at(clock.now());
            cases.update(now);
            chronicle.note(now, Entry.Who.SYSTEM, null, Entry.Kind.ESCALATED, "", true);
            if (c.assignee() != null) {
                chronicle.tellStaff(now, RegistrationTopics.DUE);
            }
        }
        return near.size();
    }
}
