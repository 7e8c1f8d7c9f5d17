package pl.ibok.reading.submission;

import java.util.List;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Writes down what happens to submissions: for people beside the submission, for listeners in the outbox, for investigators in the audit. */
public final class Chronicle {
    private final Store store;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    public Chronicle(Store store, Outbox outbox, Audit audit, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step that only people read of. */
    void note(Submission s, Event.Who who, String name, Event.Step step, String detail) {
        store.sql(
                        """
                        INSERT INTO reading.submission_event (customer, submission, at, who, name, what, detail)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""",
                        s.customer(),
                        s.id(),
                        clock.now(),
                        who,
                        name,
                        step,
                        detail)
                .update();
        audit.record(
                "reading." + step.word(),
                s.customer(),
                "submission " + s.id(),
                detail == null ? "meter " + s.meter() : "meter " + s.meter() + ": " + detail);
    }

    /** A fact for whoever listens; it carries ids, the listener asks for the rest. */
    void publish(String topic, Submission s) {
        String reading = s.reading() == null ? "null" : "\"" + s.reading() + "\"";
        outbox.publish(
                topic,
                "{\"submission\":\"%s\",\"customer\":\"%s\",\"meter\":\"%s\",\"reading\":%s,\"version\":%d}"
                        .formatted(s.id(), escaped(s.customer()), s.meter(), reading, s.version()));
    }

    public List<Event> of(Submission s) {
        return store.sql(
                        """
                        SELECT at, who, name, what, detail FROM reading.submission_event
                        WHERE customer = ? AND submission = ? ORDER BY nth DESC""",
                        s.customer(),
                        s.id())
                .list(row -> new Event(
                        row.instant("at"),
                        row.constant("who", Event.Who.class),
                        row.text("name"),
                        row.constant("what", Event.Step.class),
                        row.text("detail")));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
