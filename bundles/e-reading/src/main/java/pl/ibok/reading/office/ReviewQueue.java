package pl.ibok.reading.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.office.CustomerPart.Fact;
import pl.ibok.api.office.DayFacts;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Words;

/** The queue of doubtful readings and what became of readings today, on the office's first page. */
public final class ReviewQueue implements OfficeQueue, DayFacts {
    private static final String PERMISSION = "reading.review";

    private final Store store;
    private final Clock clock;

    public ReviewQueue(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reading.review";
    }

    @Override
    public String module() {
        return "reading";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public String path() {
        return "/office/e-reading";
    }

    @Override
    public Waiting waiting(LocalDate today) {
        Instant now = clock.now();
        Instant tomorrow = today.plusDays(1).atStartOfDay(Clock.WARSAW).toInstant();
        return store.sql(
                        """
                        SELECT count(*) AS items, count(*) FILTER (WHERE due_at < ?) AS overdue,
                            count(*) FILTER (WHERE due_at >= ? AND due_at < ?) AS today, min(due_at) AS next
                        FROM reading.submission WHERE status = 'review' AND status IN ('review', 'photo_asked')
                        """,
                        now,
                        now,
                        tomorrow)
                .one(row -> new Waiting(
                        row.big("items"),
                        row.big("overdue"),
                        row.big("today"),
                        row.isNull("next")
                                ? null
                                : row.instant("next").atZone(Clock.WARSAW).toLocalDate()));
    }

    @Override
    public List<Fact> facts(LocalDate today, Words words) {
        Instant from = today.atStartOfDay(Clock.WARSAW).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(Clock.WARSAW).toInstant();
        return store.sql(
                        """
                        SELECT (SELECT count(*) FROM reading.submission WHERE submitted_at >= ? AND submitted_at < ?) AS submitted,
                            (SELECT count(*) FROM reading.submission WHERE decided_at >= ? AND decided_at < ?) AS decided
                        """,
                        from,
                        to,
                        from,
                        to)
                .one(row -> List.of(
                        new Fact(
                                words.text("reading.day.submitted"),
                                words.text("reading.day.count", row.big("submitted")),
                                "plain"),
                        new Fact(
                                words.text("reading.day.decided"),
                                words.text("reading.day.count", row.big("decided")),
                                "plain")));
    }
}
