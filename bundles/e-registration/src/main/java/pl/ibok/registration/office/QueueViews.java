package pl.ibok.registration.office;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.access.Correspondents.Correspondent;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Desk;
import pl.ibok.registration.file.Handling;
import pl.ibok.registration.file.Part;
import pl.ibok.registration.file.Place;
import pl.ibok.registration.file.Sought;
import pl.ibok.registration.pages.CaseViews;
import pl.ibok.registration.search.Finding;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Types;

/** Puts together what the queue shows. */
public final class QueueViews {
    private static final int ROWS = 25;
    private static final int OTHERS = 6;

    private final Desk desk;
    private final Cases cases;
    private final CaseViews views;
    private final Types types;
    private final CannedAnswers canned;
    private final Customers customers;
    private final Correspondents staff;
    private final Finding finding;
    private final Audit audit;

    public QueueViews(
            Desk desk,
            Cases cases,
            CaseViews views,
            Types types,
            CannedAnswers canned,
            Customers customers,
            Correspondents staff,
            Finding finding,
            Audit audit) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
        this.types = types;
        this.canned = canned;
        this.customers = customers;
        this.staff = staff;
        this.finding = finding;
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

    Listed page(Visit visit, Asked asked) {
        List<String> customers = asked.words() == null ? List.of() : finding.customers(asked.words());
        Sought sought = Sought.of(asked.words(), customers);
        Place after = asked.view().order().place(asked.after());
        Part part = asked.view() == View.CLOSED
                ? desk.closed(asked.queue(), sought, after, ROWS)
                : desk.waiting(asked.view().filter(asked.queue(), visit.caller().account()), sought, after, ROWS);
        return new Listed(part, customers.size() == Finding.MOST);
    }

    /** @param many whether the words mean more customers than are looked for */
    record Listed(Part part, boolean many) {
        Optional<CaseFile> first() {
            return part.cases().stream().findFirst();
        }
    }

    QueueModel model(Visit visit, Asked asked, Listed listed, CaseFile open) {
        Place next = listed.part().next();
        return new QueueModel(
                asked.view().word(),
                asked.words(),
                asked.queue(),
                types.queues().stream()
                        .map(queue -> new QueueModel.QueueName(
                                queue.code(), queue.name().in(visit.locale())))
                        .toList(),
                desk.count(visit.today(), visit.caller().account()),
                listed.part().cases().stream().map(c -> item(visit, c)).toList(),
                listed.many(),
                next == null ? null : next.text(),
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

    /** The text of an answer kept ready; empty when it has gone meanwhile. */
    String ready(CaseFile c, UUID id) {
        return canned.of(c.type()).stream()
                .filter(each -> each.id().equals(id))
                .map(CannedAnswers.Canned::text)
                .findFirst()
                .orElse("");
    }

    /** Somebody who may handle cases; nobody when null is asked for. */
    Optional<Correspondent> colleague(UUID account) {
        if (account == null) {
            return Optional.empty();
        }
        return staff.staff("registration.handle").stream()
                .filter(each -> each.account().equals(account))
                .findFirst();
    }

    private List<QueueModel.Colleague> colleagues(CaseFile c) {
        return c.closed()
                ? List.of()
                : staff.staff("registration.handle").stream()
                        .filter(each -> !each.account().equals(c.assignee()))
                        .map(each -> new QueueModel.Colleague(each.account(), each.name()))
                        .toList();
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
                        .map(each -> new QueueModel.Ready(each.id(), each.title(), each.text()))
                        .toList(),
                me != null && me.equals(c.assignee()),
                colleagues(c),
                c.anonymous() ? null : customer(c),
                c.channel().name().toLowerCase(java.util.Locale.ROOT));
    }

    private QueueModel.CustomerFacts customer(CaseFile c) {
        Customer customer = customers
                .find(c.customer())
                .orElse(new Customer(c.customer(), c.reporter(), Customer.Kind.PERSON, null, "", null, null));
        List<QueueModel.Other> others = cases.newest(c.customer(), OTHERS).stream()
                .filter(other -> !other.id().equals(c.id()))
                .map(other -> new QueueModel.Other(
                        other.id(), other.number(), other.subject(), other.status(), other.outcome()))
                .toList();
        return new QueueModel.CustomerFacts(
                customer.code(), customer.name(), customer.address(), customer.phone(), customer.email(), others);
    }
}
