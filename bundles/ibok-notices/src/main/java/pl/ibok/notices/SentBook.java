package pl.ibok.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.notices.letter.Letter;

/** Everything that was sent, as staff see it. */
public final class SentBook {
    private static final String COLUMNS =
            """
            SELECT d.customer, d.message, d.id, d.topic, d.at, d.channel, d.name, d.address, d.language, d.state, d.reason,
                   d.attempts, d.next_at, d.done_at, CASE d.language WHEN 'en' THEN m.subject_en ELSE m.subject_pl END AS subject
              FROM notices.delivery d JOIN notices.message m ON m.customer = d.customer AND m.id = d.message
            """;

    private final Store store;
    private final Audit audit;
    private final Runnable courier;

    public SentBook(Store store, Audit audit, Runnable courier) {
        this.store = store;
        this.audit = audit;
        this.courier = courier;
    }

    /** What is looked for; empty = any. */
    public record Wanted(String state, String topic, String customer, String address) {}

    /**
     * One way to one recipient.
     *
     * @param customer empty when it concerns none
     * @param nextAt when it is tried again, while it waits
     * @param doneAt when it was sent or given up, or null
     */
    public record Delivery(
            String customer,
            UUID message,
            UUID id,
            String topic,
            Instant at,
            String channel,
            String name,
            String address,
            String language,
            String state,
            String reason,
            int attempts,
            Instant nextAt,
            Instant doneAt,
            String subject) {

        static Delivery of(Row row) {
            return new Delivery(
                    row.text("customer"),
                    row.uuid("message"),
                    row.uuid("id"),
                    row.text("topic"),
                    row.instant("at"),
                    row.text("channel"),
                    row.text("name"),
                    row.text("address"),
                    row.text("language"),
                    row.text("state"),
                    row.text("reason"),
                    row.number("attempts"),
                    row.instant("next_at"),
                    row.instant("done_at"),
                    row.text("subject"));
        }
    }

    /** A message in both languages. */
    public record Message(
            String customer,
            UUID id,
            String topic,
            Instant at,
            String link,
            String secretMaker,
            String secretAbout,
            Letter polish,
            Letter english) {

        public Letter letter(String language) {
            return language.equals(Languages.ENGLISH) ? english : polish;
        }
    }

    /** The newest first; {@code before} is the last of the page before, or null. */
    public List<Delivery> find(Wanted wanted, UUID before, int most) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        put(conditions, values, "d.state = ?", wanted.state());
        put(conditions, values, "d.topic = ?", wanted.topic());
        put(conditions, values, "d.customer = ?", wanted.customer());
        if (!wanted.address().isBlank()) {
            String begin = wanted.address().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
            put(conditions, values, "lower(d.address) LIKE ?", begin + "%");
        }
        if (before != null) {
            conditions.add("(d.at, d.id) < (SELECT b.at, b.id FROM notices.delivery b WHERE b.id = ?)");
            values.add(before);
        }
        values.add(most);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return store.sql(COLUMNS + where + " ORDER BY d.at DESC, d.id DESC LIMIT ?", values.toArray())
                .list(Delivery::of);
    }

    private static void put(List<String> conditions, List<Object> values, String condition, String value) {
        if (!value.isBlank()) {
            conditions.add(condition);
            values.add(value.strip());
        }
    }

    public Optional<Message> message(UUID id) {
        return store.sql(
                        """
                        SELECT customer, id, topic, at, link, secret_maker, secret_about, subject_pl, body_pl, subject_en, body_en
                          FROM notices.message WHERE id = ?
                        """,
                        id)
                .first(row -> new Message(
                        row.text("customer"),
                        row.uuid("id"),
                        row.text("topic"),
                        row.instant("at"),
                        row.text("link"),
                        row.text("secret_maker"),
                        row.text("secret_about"),
                        new Letter(row.text("subject_pl"), row.text("body_pl")),
                        new Letter(row.text("subject_en"), row.text("body_en"))));
    }

    public List<Delivery> ways(Message message) {
        return store.sql(
                        COLUMNS + " WHERE d.customer = ? AND d.message = ? ORDER BY d.channel DESC, d.address",
                        message.customer(),
                        message.id())
                .list(Delivery::of);
    }

    public Optional<Delivery> delivery(UUID id) {
        return store.sql(COLUMNS + " WHERE d.id = ?", id).first(Delivery::of);
    }

    /** Tries a failed one again from the beginning; whether it had failed. */
    public boolean again(Delivery delivery) {
        return change(
                delivery,
                "notices.sent-again",
                "state = 'waiting', attempts = 0, reason = NULL, done_at = NULL, queued_at = now(), next_at = now()");
    }

    /** Takes a failed one from the list: the customer was reached otherwise, or needs not be. */
    public boolean settle(Delivery delivery) {
        return change(delivery, "notices.settled", "state = 'settled'");
    }

    private boolean change(Delivery delivery, String action, String assignments) {
        return store.inTransaction(() -> {
            int changed = store.sql(
                            "UPDATE notices.delivery SET " + assignments + " WHERE id = ? AND state = 'failed'",
                            delivery.id())
                    .update();
            if (changed > 0) {
                String customer = delivery.customer().isEmpty() ? null : delivery.customer();
                audit.record(action, customer, "delivery " + delivery.id(), delivery.address());
                store.afterCommit(courier);
            }
            return changed > 0;
        });
    }

    /** How many e-mails wait and how many have failed; the index of each is small. */
    public Counts counts() {
        return store.sql(
                        """
                        SELECT (SELECT count(*) FROM notices.delivery WHERE state = 'waiting') AS waiting,
                               (SELECT count(*) FROM notices.delivery WHERE state = 'failed') AS failed
                        """)
                .one(row -> new Counts(row.big("waiting"), row.big("failed")));
    }

    /** E-mails by what is to be done. */
    public record Counts(long waiting, long failed) {}
}
