package pl.ibok.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.notices.letter.Letter;

/** Messages as their readers see them: those of a customer, and those of the account itself. */
public final class MessageBook {
    private static final String PARTS =
            """
            m.customer, m.id, m.topic, m.at, m.link, m.secret_maker IS NOT NULL AS secret,
            CASE ? WHEN 'en' THEN m.subject_en ELSE m.subject_pl END AS subject,
            CASE ? WHEN 'en' THEN m.body_en ELSE m.body_pl END AS body,
            EXISTS (SELECT 1 FROM notices.unread u WHERE u.account = ? AND u.customer = m.customer AND u.message = m.id) AS unread
            """;

    private final Store store;
    private final UnreadCounts unread;

    public MessageBook(Store store, UnreadCounts unread) {
        this.store = store;
        this.unread = unread;
    }

    /**
     * Who reads.
     *
     * @param customer whose messages; checked before
     * @param language {@code pl} or {@code en}
     */
    public record Reader(UUID account, String customer, String language) {}

    /**
     * A message in the reader's language.
     *
     * @param customer empty when it is about the account itself
     * @param secret whether its link was in the e-mail only
     */
    public record Entry(
            String customer,
            UUID id,
            String topic,
            Instant at,
            String link,
            boolean secret,
            Letter letter,
            boolean unread) {

        static Entry of(Row row) {
            return new Entry(
                    row.text("customer"),
                    row.uuid("id"),
                    row.text("topic"),
                    row.instant("at"),
                    row.text("link"),
                    row.flag("secret"),
                    new Letter(row.text("subject"), row.text("body")),
                    row.flag("unread"));
        }
    }

    /** An e-mail of a message. */
    public record Sent(String address, String state, Instant at) {}

    /**
     * The newest first.
     *
     * @param text in the subject or the body, any case; empty = all
     * @param before the last one of the page before, or null
     */
    public List<Entry> list(Reader reader, String text, boolean unreadOnly, UUID before, int most) {
        String like = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        String condition =
                """
                 AND (? = '%%' OR lower(m.subject_pl || ' ' || m.body_pl || ' ' || m.subject_en || ' ' || m.body_en) LIKE ?)
                 AND (?::uuid IS NULL OR (m.at, m.id) < (SELECT b.at, b.id FROM notices.message b WHERE b.id = ?::uuid))
                 AND (NOT ?::boolean OR EXISTS (SELECT 1 FROM notices.unread u
                       WHERE u.account = ? AND u.customer = m.customer AND u.message = m.id))
                 ORDER BY m.at DESC, m.id DESC LIMIT ?
                """;
        String language = reader.language();
        UUID account = reader.account();
        return store.sql(
                        "SELECT * FROM ((SELECT " + PARTS
                                + " FROM notices.message m WHERE m.customer = ? AND (m.account IS NULL OR m.account = ?)"
                                + condition + ") UNION ALL (SELECT " + PARTS
                                + " FROM notices.message m WHERE m.customer = '' AND m.account = ?" + condition
                                + ")) AS both_kinds ORDER BY at DESC, id DESC LIMIT ?",
                        language,
                        language,
                        account,
                        reader.customer(),
                        account,
                        like,
                        like,
                        before,
                        before,
                        unreadOnly,
                        account,
                        most,
                        language,
                        language,
                        account,
                        account,
                        like,
                        like,
                        before,
                        before,
                        unreadOnly,
                        account,
                        most,
                        most)
                .list(Entry::of);
    }

    /** Empty when it is not one of the reader's. */
    public Optional<Entry> find(Reader reader, UUID id) {
        return store.sql(
                        "SELECT " + PARTS + " FROM notices.message m WHERE m.id = ?"
                                + " AND (m.customer = ? AND (m.account IS NULL OR m.account = ?) OR m.customer = '' AND m.account = ?)",
                        reader.language(),
                        reader.language(),
                        reader.account(),
                        id,
                        reader.customer(),
                        reader.account(),
                        reader.account())
                .first(Entry::of);
    }

    /** The e-mails of a message to the reader's account or to the customer's own address; those of other accounts are theirs. */
    public List<Sent> sent(Reader reader, Entry entry) {
        return store.sql(
                        """
                        SELECT address, state, coalesce(done_at, at) AS moment FROM notices.delivery
                         WHERE customer = ? AND message = ? AND channel = 'email' AND (account IS NULL OR account = ?)
                         ORDER BY address
                        """,
                        entry.customer(),
                        entry.id(),
                        reader.account())
                .list(row -> new Sent(row.text("address"), row.text("state"), row.instant("moment")));
    }

    /** The reader has seen it. */
    public void opened(Reader reader, Entry entry) {
        store.inTransaction(() -> {
            int gone = store.sql(
                            "DELETE FROM notices.unread WHERE account = ? AND customer = ? AND message = ?",
                            reader.account(),
                            entry.customer(),
                            entry.id())
                    .update();
            unread.changed(gone == 0 ? List.of() : List.of(reader.account()));
        });
    }

    /** The reader has seen all of this customer, and of the account itself. */
    public int openedAll(Reader reader) {
        return store.inTransaction(() -> {
            int gone = store.sql(
                            "DELETE FROM notices.unread WHERE account = ? AND customer IN ('', ?)",
                            reader.account(),
                            reader.customer())
                    .update();
            unread.changed(gone == 0 ? List.of() : List.of(reader.account()));
            return gone;
        });
    }
}
