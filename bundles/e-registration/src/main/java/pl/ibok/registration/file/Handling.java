package pl.ibok.registration.file;

import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.registration.RegistrationTopics;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.type.CaseType;

/** What staff do with a case. Each act is one transaction and refuses a case that somebody else has changed since it was read. */
public final class Handling {
    private final Store store;
    private final Cases cases;
    private final Chronicle chronicle;

    public Handling(Store store, Cases cases, Chronicle chronicle) {
        this.store = store;
        this.cases = cases;
        this.chronicle = chronicle;
    }

    /** Takes it oneself; whoever had it has it no longer. */
    public void take(CaseFile c, Caller me) {
        step(Change.of(c).assigned(me.account(), me.name()).status(begun(c)), me, Entry.Kind.ASSIGNED, me.name());
    }

    /** Gives it to a colleague, who is told. */
    public void assign(CaseFile c, Caller me, UUID account, String name) {
        store.inTransaction(() -> {
            CaseFile now = step(Change.of(c).assigned(account, name), me, Entry.Kind.ASSIGNED, name);
            if (!account.equals(me.account())) {
                chronicle.tellStaff(now, RegistrationTopics.ASSIGNED);
            }
        });
    }

    /** Gives it back to everybody. */
    public void release(CaseFile c, Caller me) {
        step(Change.of(c).assigned(null, null), me, Entry.Kind.ASSIGNED, "");
    }

    /** Sends it to another queue, where nobody has taken it. */
    public void move(CaseFile c, Caller me, String queue) {
        step(Change.of(c).queue(queue).assigned(null, null), me, Entry.Kind.MOVED, queue);
    }

    /** A note between staff. */
    public void note(CaseFile c, Caller me, String text) {
        step(Change.of(c), me, Entry.Kind.NOTE, text);
    }

    /** Writes to the customer. */
    public void answer(CaseFile c, Caller me, String text) {
        told(mine(c, me).status(begun(c)), me, Entry.Kind.ANSWER, text, RegistrationTopics.ANSWERED);
    }

    /** Asks the customer; the deadline goes on. */
    public void ask(CaseFile c, Caller me, String text) {
        told(mine(c, me).status(Status.ASKED), me, Entry.Kind.QUESTION, text, RegistrationTopics.ASKED);
    }

    /** The day up to which the deadline can be extended; null when it can't, or was extended already. */
    public static LocalDate longest(CaseFile c, CaseType type) {
        return type.longest() == null || c.extendedFrom() != null || c.closed()
                ? null
                : type.longest().from(c.filedOn());
    }

    /**
     * Extends the deadline once, to the longest that the type allows; the reason goes to the customer.
     *
     * @throws IllegalStateException when it can't be extended
     */
    public void extend(CaseFile c, Caller me, CaseType type, String reason) {
        LocalDate until = longest(c, type);
        if (until == null) {
            throw new IllegalStateException("The deadline of " + c.number() + " can't be extended");
        }
        told(mine(c, me).extended(until), me, Entry.Kind.EXTENDED, reason, RegistrationTopics.EXTENDED);
    }

    /** Closes it with a decision, which goes to the customer and can be printed. */
    public void close(CaseFile c, Caller me, Outcome outcome, String decision) {
        told(
                mine(c, me).closed(outcome, decision, chronicle.now()),
                me,
                Entry.Kind.CLOSED,
                decision,
                RegistrationTopics.CLOSED);
    }

    /** Opens a closed one again; the deadline stays what it was. */
    public void reopen(CaseFile c, Caller me, String reason) {
        told(mine(c, me).reopened(), me, Entry.Kind.REOPENED, reason, RegistrationTopics.REOPENED);
    }

    /** Who acts on a case that nobody has taken takes it. */
    private static Change mine(CaseFile c, Caller me) {
        UUID has = c.assignee();
        // The system has no account and takes nothing.
        return has == null && me.account() != null ? Change.of(c).assigned(me.account(), me.name()) : Change.of(c);
    }

    private static Status begun(CaseFile c) {
        return c.status() == Status.NEW || c.status() == Status.ASKED ? Status.OPEN : c.status();
    }

    private CaseFile step(Change change, Caller me, Entry.Kind kind, String text) {
        return store.inTransaction(() -> {
            CaseFile now = change.at(chronicle.now());
            cases.update(now);
            chronicle.note(now, Entry.Who.STAFF, me.name(), kind, text, true);
            return now;
        });
    }

    private void told(Change change, Caller me, Entry.Kind kind, String text, String topic) {
        store.inTransaction(() -> {
            CaseFile now = change.news().at(chronicle.now());
            cases.update(now);
            chronicle.note(now, Entry.Who.STAFF, me.name(), kind, text, false);
            chronicle.tell(now, topic, text);
        });
    }
}
