package pl.ibok.registration.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Cases.DuePlace;
import pl.ibok.registration.file.Cases.Place;
import pl.ibok.registration.file.Desk;
import pl.ibok.registration.file.Handling;
import pl.ibok.registration.pages.CaseViews;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Types;

/** Puts together what the queue shows. */
public final class QueueViews {
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int ROWS = 25;
    private static final int OTHERS = 6;

    private final Desk desk;
    private final Cases cases;
    private final CaseViews views;
    private final Types types;
    private final CannedAnswers canned;
    private final Customers customers;
    private final Audit audit;

    public QueueViews(
            Desk desk,
            Cases cases,
            CaseViews views,
            Types types,
            CannedAnswers canned,
            Customers customers,
            Audit audit) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
        this.types = types;
        this.canned = canned;
        this.customers = customers;
        this.audit = audit;
    }

    /** What of the list is asked for. */
    record Asked(View view, String queue, String words, String after) {

        static Asked of(String view, String queue, String words, String after) {
            return new Asked(View.of(view), blankToNull(queue), blankToNull(words), after);
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        String query() {
            StringBuilder query = new StringBuilder("?view=").append(view.word());
            if (queue != null) {
                query.append("&queue=").append(encoded(queue));
            }
            if (words != null) {
                query.append("&q=").append(encoded(words));
            }
            return query.toString();
        }

        private static String encoded(String text) {
            return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    List<CaseFile> page(Visit visit, Asked asked) {
        if (asked.view() == View.CLOSED) {
            return desk.closed(asked.words(), time(asked.after()), ROWS + 1);
        }
        return desk.waiting(
                asked.view().filter(asked.queue(), visit.caller().account(), asked.words()),
                due(asked.after()),
                ROWS + 1);
    }

    QueueModel model(Visit visit, Asked asked, List<CaseFile> page, CaseFile open) {
        CaseFile last = page.size() > ROWS ? page.get(ROWS - 1) : null;
        return new QueueModel(
                asked.view().word(),
                asked.words(),
                asked.queue(),
                types.queues().stream()
                        .map(queue -> new QueueModel.QueueName(
                                queue.code(), queue.name().in(visit.locale())))
                        .toList(),
                desk.count(visit.today(), visit.caller().account()),
                page.stream().limit(ROWS).map(c -> item(visit, c)).toList(),
                last == null ? null : place(asked.view(), last),
                asked.after(),
                asked.query(),
                visit.caller().staffPermissions().contains("registration.types"),
                open == null ? null : opened(visit, open));
    }

    private static QueueModel.Item item(Visit visit, CaseFile c) {
        return new QueueModel.Item(
                c.id(),
                c.number(),
                c.subject(),
                c.reporter(),
                c.category(),
                c.status(),
                c.outcome(),
                c.urgent(),
                c.escalatedAt() != null,
                c.dueOn(),
                c.dueOn() == null ? null : ChronoUnit.DAYS.between(visit.today(), c.dueOn()),
                c.assigneeName(),
                c.closedAt());
    }

    private QueueModel.Opened opened(Visit visit, CaseFile c) {
        CaseType type = views.type(c);
        UUID me = visit.caller().account();
        audit.record("registration.seen", c.anonymous() ? null : c.customer(), "case " + c.number(), "");
        return new QueueModel.Opened(
                views.of(visit, c, true),
                c.urgent(),
                c.queue(),
                Handling.longest(c, type),
                canned.of(c.type()).stream()
                        .map(each -> new QueueModel.Ready(each.title(), each.text()))
                        .toList(),
                me != null && me.equals(c.assignee()),
                c.anonymous() ? null : customer(c),
                c.channel().name().toLowerCase(java.util.Locale.ROOT));
    }

    private QueueModel.CustomerFacts customer(CaseFile c) {
        Customer customer = customers
                .find(c.customer())
                .orElse(new Customer(c.customer(), c.reporter(), Customer.Kind.PERSON, null, "", null, null));
        List<QueueModel.Other> others = cases.of(c.customer(), null, null, null, OTHERS).stream()
                .filter(other -> !other.id().equals(c.id()))
                .map(other -> new QueueModel.Other(
                        other.id(), other.number(), other.subject(), other.status(), other.outcome()))
                .toList();
        return new QueueModel.CustomerFacts(
                customer.code(), customer.name(), customer.address(), customer.phone(), customer.email(), others);
    }

    private static String place(View view, CaseFile c) {
        return view == View.CLOSED
                ? c.closedAt() + "_" + c.id()
                : (c.dueOn() == null ? NEVER : c.dueOn()) + "_" + c.id();
    }

    private static DuePlace due(String text) {
        String[] parts = parts(text);
        try {
            return parts == null ? null : new DuePlace(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Place time(String text) {
        String[] parts = parts(text);
        try {
            return parts == null ? null : new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static String[] parts(String text) {
        int mark = text == null ? -1 : text.indexOf('_');
        return mark < 0 ? null : new String[] {text.substring(0, mark), text.substring(mark + 1)};
    }
}
