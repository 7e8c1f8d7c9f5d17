package pl.ibok.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Words;
import pl.ibok.notices.page.NoticesModule;

/** What the office shows of messages elsewhere: on a customer's page the latest, on the first page how many failed for good. */
public final class OfficeViews implements CustomerPart, OfficeQueue {
    private static final int ROWS = 10;

    private final Store store;
    private final KnownTopics topics;
    private final Phrases phrases;

    public OfficeViews(Store store, KnownTopics topics, Phrases phrases) {
        this.store = store;
        this.topics = topics;
        this.phrases = phrases;
    }

    @Override
    public String module() {
        return "notices";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String permission() {
        return NoticesModule.SEE;
    }

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        String language = Languages.of(words.locale());
        List<CustomerPart.Row> rows = store.sql(
                        """
                        SELECT m.id, m.at, m.topic, CASE ? WHEN 'en' THEN m.subject_en ELSE m.subject_pl END AS subject,
                               EXISTS (SELECT 1 FROM notices.delivery d WHERE d.customer = m.customer AND d.message = m.id
                                          AND d.state = 'failed') AS failed
                          FROM notices.message m WHERE m.customer = ? ORDER BY m.at DESC, m.id DESC LIMIT ?
                        """,
                        language,
                        customer,
                        ROWS)
                .list(row -> new CustomerPart.Row(
                        List.of(
                                row.text("subject"),
                                day(row.instant("at")),
                                topics.title(row.text("topic"), language),
                                words.text(row.flag("failed") ? "notices.state.failed" : "notices.part.sent")),
                        "/office/notices/messages/" + row.uuid("id")));
        return new Part(
                words.text("notices.title"),
                List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(
                                words.text("notices.subject"),
                                words.text("notices.at"),
                                words.text("notices.topic"),
                                words.text("notices.state")),
                rows,
                "/office/notices?customer=" + customer);
    }

    private static String day(Instant at) {
        return at.atZone(Clock.WARSAW).format(DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT));
    }

    @Override
    public String name() {
        return "notices.failed";
    }

    @Override
    public String path() {
        return "/office/notices?state=failed";
    }

    @Override
    public Waiting waiting(LocalDate today) {
        return store.sql("SELECT count(*) AS failed FROM notices.delivery WHERE state = 'failed'")
                .one(row -> new Waiting(row.big("failed"), 0, 0, null));
    }

    @Override
    public String title(Locale locale) {
        return phrases.text(Languages.of(locale), "queue.notices.failed");
    }
}
