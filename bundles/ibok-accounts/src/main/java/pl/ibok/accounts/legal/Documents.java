package pl.ibok.accounts.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** The documents and their versions. On each day the highest version whose first day has come is in force. */
public final class Documents {
    private static final String COLUMNS = "SELECT kind, version, text_pl, text_en, edited_at, edited_by, valid_from,"
            + " published_by FROM accounts.document WHERE kind = ?";

    private final Store store;
    private final Clock clock;
    private final Access access;
    private final Audit audit;

    public Documents(Store store, Clock clock, Access access, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    /** What a draft consists of. */
    public record Content(String textPl, String textEn, Map<String, String> fields) {}

    public Optional<Document> inForce(Kind kind, LocalDate day) {
        return store.sql(COLUMNS + " AND valid_from <= ? ORDER BY version DESC LIMIT 1", kind, day)
                .first(Documents::document)
                .map(this::withFields);
    }

    /** Number of the version in force, without reading its text. */
    public Optional<Integer> versionInForce(Kind kind, LocalDate day) {
        return store.sql(
                        "SELECT max(version) AS version FROM accounts.document WHERE kind = ? AND valid_from <= ?",
                        kind,
                        day)
                .one(row -> row.isNull("version") ? Optional.<Integer>empty() : Optional.of(row.number("version")));
    }

    public Optional<Document> version(Kind kind, int version) {
        return store.sql(COLUMNS + " AND version = ? AND valid_from IS NOT NULL", kind, version)
                .first(Documents::document)
                .map(this::withFields);
    }

    /** A version without its text. */
    public record Published(int version, LocalDate validFrom, String by) {}

    /** Those published, the newest first. */
    public List<Published> published(Kind kind) {
        return store.sql(
                        "SELECT version, valid_from, published_by FROM accounts.document"
                                + " WHERE kind = ? AND valid_from IS NOT NULL ORDER BY version DESC",
                        kind)
                .list(row -> new Published(row.number("version"), row.date("valid_from"), row.text("published_by")));
    }

    public Optional<Document> draft(Kind kind) {
        return store.sql(COLUMNS + " AND valid_from IS NULL", kind)
                .first(Documents::document)
                .map(this::withFields);
    }

    /**
     * Writes the draft, and begins one where there is none.
     *
     * @param seen when the draft that was changed had been written, or null for one that begins
     * @return false when somebody else has written it since; nothing is changed then
     */
    public boolean save(Kind kind, Content content, Instant seen) {
        return store.inTransaction(() -> {
            Optional<Integer> written = store.sql(
                            """
                            INSERT INTO accounts.document AS d (kind, version, text_pl, text_en, edited_at, edited_by)
                            SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ?, ? FROM accounts.document WHERE kind = ?
                            ON CONFLICT (kind) WHERE valid_from IS NULL DO UPDATE
                               SET text_pl = excluded.text_pl, text_en = excluded.text_en,
                                   edited_at = excluded.edited_at, edited_by = excluded.edited_by
                             WHERE d.edited_at = ?
                            RETURNING version
                            """,
                            kind,
                            content.textPl(),
                            content.textEn(),
                            clock.now(),
                            who(),
                            kind,
                            seen)
                    .first(row -> row.number("version"));
            if (written.isEmpty()) {
                return false;
            }
            int version = written.get();
            store.sql("DELETE FROM accounts.document_field WHERE kind = ? AND version = ?", kind, version)
                    .update();
            store.sql(
                            "INSERT INTO accounts.document_field (kind, version, name, value)"
                                    + " SELECT ?, ?, name, value FROM unnest(?::text[], ?::text[]) AS t (name, value)",
                            kind,
                            version,
                            List.copyOf(content.fields().keySet()),
                            List.copyOf(content.fields().values()))
                    .update();
            audit.record("accounts.document-edited", null, kind.word() + " " + version, "");
            return true;
        });
    }

    /** Makes the draft a version that holds from a day on; it can't be changed any more. False when there is no draft. */
    public boolean publish(Kind kind, LocalDate from) {
        return store.inTransaction(() -> {
            Optional<Integer> version = store.sql(
                            "UPDATE accounts.document SET valid_from = ?, published_at = ?, published_by = ?"
                                    + " WHERE kind = ? AND valid_from IS NULL RETURNING version",
                            from,
                            clock.now(),
                            who(),
                            kind)
                    .first(row -> row.number("version"));
            version.ifPresent(number ->
                    audit.record("accounts.document-published", null, kind.word() + " " + number, from.toString()));
            return version.isPresent();
        });
    }

    private String who() {
        String login = access.caller().login();
        return login == null ? "" : login;
    }

    private Document withFields(Document document) {
        if (document.kind() != Kind.ACCESSIBILITY) {
            return document;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        store.sql(
                        "SELECT name, value FROM accounts.document_field WHERE kind = ? AND version = ?",
                        document.kind(),
                        document.version())
                .list(row -> fields.put(row.text("name"), row.text("value")));
        return document.with(fields);
    }

    private static Document document(Row row) {
        return new Document(
                row.constant("kind", Kind.class),
                row.number("version"),
                row.text("text_pl"),
                row.text("text_en"),
                Map.of(),
                row.instant("edited_at"),
                row.text("edited_by"),
                row.date("valid_from"),
                row.text("published_by"));
    }
}
