package pl.ibok.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.Words;

/** What the start page says of cases: how many are open, and what staff asked. One query. */
final class RegistrationFacts implements StartFacts {
    private static final String PATH = "/e-registration";
    /** Open cases that are looked at. */
    private static final int MOST = 50;

    private final Store store;

    RegistrationFacts(Store store) {
        this.store = store;
    }

    @Override
    public String service() {
        return "registration";
    }

    private record Open(String number, String subject, boolean asked, boolean news, LocalDate due, String path) {}

    @Override
    public Facts facts(Set<String> customers, LocalDate today, Words words) {
        List<Open> open = store.sql(
                        """
                        SELECT f.number, f.subject, f.status = 'asked' AS asked, f.news, f.due_on, f.id, f.customer
                        FROM unnest(?::text[]) AS mine (code) CROSS JOIN LATERAL (
                            (SELECT * FROM registration.case_file WHERE customer = code AND status = 'asked' ORDER BY filed_at DESC, id DESC LIMIT 2)
                            UNION
                            (SELECT * FROM registration.case_file WHERE customer = code AND status <> 'closed' ORDER BY filed_at DESC, id DESC LIMIT ?)
                        ) AS f ORDER BY f.status = 'asked' DESC, f.filed_at DESC LIMIT ?""",
                        customers,
                        MOST + 1,
                        MOST + 1)
                .list(row -> new Open(
                        row.text("number"),
                        row.text("subject"),
                        row.flag("asked"),
                        row.flag("news"),
                        row.date("due_on"),
                        PATH + "/cases/" + row.uuid("id") + "?customer=" + row.text("customer")));
        if (open.isEmpty()) {
            return Facts.of(words.text("registration.start.none"));
        }
        List<Notice> asked = open.stream()
                .filter(Open::asked)
                .limit(2)
                .map(each -> new Notice(
                        "warn",
                        words.text("registration.start.asked", each.number()),
                        each.subject() + ".",
                        each.path(),
                        words.text("registration.start.asked.link")))
                .toList();
        List<Event> events = open.stream()
                .filter(each -> each.due() != null && !each.due().isBefore(today))
                .limit(1)
                .map(each -> new Event(
                        each.due(),
                        null,
                        words.text("registration.start.due", each.number()),
                        each.subject(),
                        each.path()))
                .toList();
        long news = open.stream().filter(Open::news).count();
        String fact = news > 0
                ? words.text("registration.start.news", news)
                : open.size() > MOST
                        ? words.text("registration.start.many", MOST)
                        : words.text("registration.start.open", open.size());
        return new Facts(fact, !asked.isEmpty() || news > 0, List.of(), events, asked, null);
    }
}
