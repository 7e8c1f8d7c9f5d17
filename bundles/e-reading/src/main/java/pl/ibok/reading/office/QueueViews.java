package pl.ibok.reading.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;
import pl.ibok.reading.office.QueueModel.Item;
import pl.ibok.reading.office.QueueModel.Undo;
import pl.ibok.reading.submission.Reviewing;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;
import pl.ibok.reading.submission.Submissions.Place;

/** Makes the model of the queue. */
public final class QueueViews {
    private static final int ROWS = 25;

    private final Submissions submissions;
    private final Customers customers;
    private final Evidences evidences;
    private final Reviewing reviewing;
    private final Rules rules;
    private final Clock clock;
    private final Audit audit;

    public QueueViews(
            Submissions submissions,
            Customers customers,
            Evidences evidences,
            Reviewing reviewing,
            Rules rules,
            Clock clock,
            Audit audit) {
        this.submissions = submissions;
        this.customers = customers;
        this.evidences = evidences;
        this.reviewing = reviewing;
        this.rules = rules;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param next where the next page begins after, or null */
    record Part(List<Submission> items, String next) {}

    /** A page of the queue; that the list was seen is written down. */
    Part page(QueuePage.View view, String after) {
        audit.record("reading.listed", null, "submissions", view.word());
        Place place = place(after);
        List<Submission> rows =
                switch (view) {
                    case REVIEW -> submissions.queue(Submission.Status.REVIEW, place, ROWS + 1);
                    case PHOTO -> submissions.queue(Submission.Status.PHOTO_ASKED, place, ROWS + 1);
                    case DECIDED -> submissions.decided(place, ROWS + 1);
                };
        if (rows.size() <= ROWS) {
            return new Part(rows, null);
        }
        Submission last = rows.get(ROWS - 1);
        Instant at = view == QueuePage.View.DECIDED ? last.decision().at() : last.dueAt();
        return new Part(rows.subList(0, ROWS), at + "_" + last.id());
    }

    QueueModel model(Visit visit, QueuePage.View view, String after, Part part, Submission chosen, String done) {
        Map<String, Customer> names =
                customers
                        .find(part.items().stream()
                                .map(Submission::customer)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Customer::code, Function.identity()));
        Instant now = clock.now();
        return new QueueModel(
                view,
                submissions.waiting(now),
                part.items().stream()
                        .map(s -> item(s, names.get(s.customer()), now))
                        .toList(),
                part.next(),
                after,
                chosen == null ? null : evidences.of(visit, chosen),
                undo(done),
                rules.plausibility().factor());
    }

    private static Item item(Submission s, Customer customer, Instant now) {
        return new Item(
                s.id(),
                s.status(),
                s.evidence().rule(),
                s.evidence().newMeter(),
                customer == null ? s.customer() : customer.name(),
                customer == null ? "" : customer.address(),
                s.value(),
                s.recordedValue(),
                s.evidence().consumption(),
                s.evidence().expected(),
                s.photo() != null,
                s.decision() == null ? null : s.decision().at(),
                Duration.between(now, s.dueAt()).toHours());
    }

    private Undo undo(String done) {
        UUID id = id(done);
        return id == null
                ? null
                : submissions
                        .find(id)
                        .filter(reviewing::undoable)
                        .map(s -> new Undo(s.id(), s.status(), s.recordedValue(), s.customer()))
                        .orElse(null);
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Place place(String after) {
        try {
            String[] parts = after == null ? new String[0] : after.split("_", -1);
            return parts.length == 2 ? new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])) : null;
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
