package pl.ibok.registration.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.registration.file.Entry.Who;

/** Files of cases; what is in them was let in by the intake. */
public final class Attachments {
    private final Store store;

    public Attachments(Store store) {
        this.store = store;
    }

    /**
     * @param field the question it answers, or null
     * @param size in bytes
     */
    public record Attachment(UUID file, String field, String name, String mediaType, long size, Instant at, Who who) {}

    void add(String customer, UUID id, StoredFile file, String field, Who who, Instant now) {
        store.sql(
                        """
                        INSERT INTO registration.case_attachment (customer, case_id, file, field, name, media_type, size, at, who)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                        customer,
                        id,
                        file.id(),
                        field,
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        now,
                        who)
                .update();
    }

    public List<Attachment> of(CaseFile c) {
        return store.sql(
                        "SELECT * FROM registration.case_attachment WHERE customer = ? AND case_id = ? ORDER BY at, file",
                        c.customer(),
                        c.id())
                .list(row -> new Attachment(
                        row.uuid("file"),
                        row.text("field"),
                        row.text("name"),
                        row.text("media_type"),
                        row.big("size"),
                        row.instant("at"),
                        row.constant("who", Who.class)));
    }

    /** A file, if it is one of this case's. */
    public Optional<Attachment> find(CaseFile c, UUID file) {
        return of(c).stream().filter(each -> each.file().equals(file)).findFirst();
    }
}
