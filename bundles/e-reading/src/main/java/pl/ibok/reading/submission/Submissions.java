package pl.ibok.reading.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Memory;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.reading.submission.Submission.Status;

/** The table {@code reading.submission} and what happened to its rows. */
public final class Submissions {
    private final Store store;
    private final Memory<Asked, List<Submission>> memory;

    public Submissions(Store store, Signals signals) {
        this.store = store;
        this.memory = new Memory<>(
                "reading.changed", store, signals, asked -> asked.meter().toString());
    }

    /** What is kept in memory; hears of changes. */
    public SignalListener memory() {
        return memory;
    }

    private record Asked(String customer, UUID meter, int most) {}

    void add(Submission s) {
        store.sql(
                        """
                        INSERT INTO reading.submission (customer, id, meter, read_on, value, rollover, channel, status, rule,
                            previous_on, previous_value, consumption, expected, suggested_value, other_meter, new_meter, in_window,
                            photo, submitted_at, submitted_by, due_at, reading, recorded_value, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        s.customer(),
                        s.id(),
                        s.meter(),
                        s.on(),
                        s.value(),
                        s.rollover(),
                        s.channel(),
                        s.status(),
                        s.evidence().rule(),
                        s.evidence().previousOn(),
                        s.evidence().previousValue(),
                        s.evidence().consumption(),
                        s.evidence().expected(),
                        s.evidence().suggested(),
                        s.evidence().otherMeter(),
                        s.evidence().newMeter(),
                        s.evidence().inWindow(),
                        s.photo(),
                        s.submittedAt(),
                        s.submittedBy(),
                        s.dueAt(),
                        s.reading(),
                        s.recordedValue(),
                        s.version())
                .update();
        memory.changed(s.meter().toString());
    }

    /**
     * Writes where a submission now stands.
     *
     * @throws Changed when somebody else has changed it since it was read
     */
    void update(Submission s) {
        int rows = store.sql(
                        """
                        UPDATE reading.submission SET status = ?, photo = ?, due_at = ?, reading = ?, recorded_value = ?,
                            decided_at = ?, decided_by = ?, message = ?, version = version + 1
                        WHERE customer = ? AND id = ? AND version = ?""",
                        s.status(),
                        s.photo(),
                        s.dueAt(),
                        s.reading(),
                        s.recordedValue(),
                        s.decision() == null ? null : s.decision().at(),
                        s.decision() == null ? null : s.decision().by(),
                        s.decision() == null ? null : s.decision().message(),
                        s.customer(),
                        s.id(),
                        s.version())
                .update();
        if (rows == 0) {
            throw new Changed();
        }
        memory.changed(s.meter().toString());
    }

    public Optional<Submission> find(String customer, UUID id) {
        return store.sql("SELECT * FROM reading.submission WHERE customer = ? AND id = ?", customer, id)
                .first(SubmissionRow::of);
    }

    /** For staff, who need not know the customer. */
    public Optional<Submission> find(UUID id) {
        return store.sql("SELECT * FROM reading.submission WHERE id = ?", id).first(SubmissionRow::of);
    }

    /** The newest submissions of a customer's meter. */
    public List<Submission> of(String customer, UUID meter, int most) {
        return memory.get(new Asked(customer, meter, most), () -> Optional.of(newest(customer, meter, most)))
                .orElseThrow();
    }

    private List<Submission> newest(String customer, UUID meter, int most) {
        return store.sql(
                        """
                        SELECT * FROM reading.submission WHERE customer = ? AND meter = ?
                        ORDER BY submitted_at DESC, id LIMIT ?""",
                        customer,
                        meter,
                        most)
                .list(SubmissionRow::of);
    }

    /** The newest submissions of a customer, of all meters. */
    public List<Submission> of(String customer, int most) {
        return store.sql(
                        "SELECT * FROM reading.submission WHERE customer = ? ORDER BY submitted_at DESC, id LIMIT ?",
                        customer,
                        most)
                .list(SubmissionRow::of);
    }

    /** Whether a recorded submission other than this one holds the reading. */
    boolean held(UUID reading, UUID other) {
        return store.sql(
                        """
                        SELECT count(*) AS others FROM reading.submission
                        WHERE reading = ? AND id <> ? AND status IN ('accepted', 'informational')""",
                        reading,
                        other)
                .one(row -> row.number("others") > 0);
    }

    /** What of a customer's staff still look at. */
    public List<Submission> waiting(String customer) {
        return store.sql(
                        """
                        SELECT * FROM reading.submission
                        WHERE customer = ? AND status IN ('review', 'photo_asked') ORDER BY submitted_at DESC""",
                        customer)
                .list(SubmissionRow::of);
    }

    /**
     * Submissions to be reviewed, the most urgent first.
     *
     * @param after the page begins after this one; null = at the most urgent
     */
    public List<Submission> queue(Status status, Place after, int most) {
        return store.sql(
                        """
                        SELECT * FROM reading.submission
                        WHERE status = ? AND status IN ('review', 'photo_asked')
                            AND (?::timestamptz IS NULL OR (due_at, id) > (?::timestamptz, ?::uuid))
                        ORDER BY due_at, id LIMIT ?""",
                        status,
                        after == null ? null : after.at(),
                        after == null ? null : after.at(),
                        after == null ? null : after.id(),
                        most)
                .list(SubmissionRow::of);
    }

    /** Submissions that staff have decided, the newest first. */
    public List<Submission> decided(Place after, int most) {
        return store.sql(
                        """
                        SELECT * FROM reading.submission
                        WHERE decided_at IS NOT NULL AND status NOT IN ('review', 'photo_asked')
                            AND (?::timestamptz IS NULL OR (decided_at, id) < (?::timestamptz, ?::uuid))
                        ORDER BY decided_at DESC, id DESC LIMIT ?""",
                        after == null ? null : after.at(),
                        after == null ? null : after.at(),
                        after == null ? null : after.id(),
                        most)
                .list(SubmissionRow::of);
    }

    /** How many wait for staff, for a photo, and how many are late. */
    public Waiting waiting(Instant now) {
        return store.sql(
                        """
                        SELECT count(*) FILTER (WHERE status = 'review') AS review,
                            count(*) FILTER (WHERE status = 'photo_asked') AS photo,
                            count(*) FILTER (WHERE status = 'review' AND due_at < ?) AS late
                        FROM reading.submission WHERE status IN ('review', 'photo_asked')""",
                        now)
                .one(row -> new Waiting(row.number("review"), row.number("photo"), row.number("late")));
    }

    /** A place in a list, to go on from. */
    public record Place(Instant at, UUID id) {}

    public record Waiting(int review, int photo, int late) {}

    /** Somebody else was faster. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Changed() {
            super("The submission has been changed by somebody else");
        }
    }
}
