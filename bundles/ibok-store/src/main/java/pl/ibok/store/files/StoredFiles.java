package pl.ibok.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.time.Clock;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** Files, each a name for some content. */
public final class StoredFiles implements Files {
    private final Transactions transactions;
    private final Statements statements;
    private final Contents contents;
    private final Clock clock;

    public StoredFiles(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.statements = new Statements(transactions);
        this.contents = new Contents(statements);
        this.clock = clock;
    }

    @Override
    public StoredFile put(String name, String mediaType, InputStream content) {
        return transactions.run(() -> {
            UUID id = UUID.randomUUID();
            UUID kept = contents.keep(content);
            statements
                    .sql(
                            "INSERT INTO store.file (id, name, media_type, content, stored_at) VALUES (?, ?, ?, ?, ?)",
                            id,
                            name,
                            mediaType,
                            kept,
                            clock.now())
                    .update();
            return find(id).orElseThrow();
        });
    }

    @Override
    public Optional<StoredFile> find(UUID id) {
        return statements
                .sql(
                        """
                        SELECT f.id, f.name, f.media_type, f.stored_at, c.size, c.sha256
                        FROM store.file f JOIN store.content c ON c.id = f.content WHERE f.id = ?
                        """,
                        id)
                .first(row -> new StoredFile(
                        row.uuid("id"),
                        row.text("name"),
                        row.text("media_type"),
                        row.big("size"),
                        HexFormat.of().formatHex(row.bytes("sha256")),
                        row.instant("stored_at")));
    }

    @Override
    public void writeTo(UUID id, OutputStream out) {
        try (InputStream in = stream(id)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new StoreException("The reader of file " + id + " went away", null, e);
        }
    }

    @Override
    public InputStream open(UUID id) {
        transactions.required();
        return stream(id);
    }

    @Override
    public void delete(UUID id) {
        // The content stays for those who are reading it; an hour later it may go.
        statements
                .sql(
                        """
                        WITH gone AS (DELETE FROM store.file WHERE id = ? RETURNING content)
                        UPDATE store.content SET used_at = clock_timestamp() FROM gone WHERE content.id = gone.content
                        """,
                        id)
                .update();
    }

    public void clean() {
        contents.clean();
    }

    private InputStream stream(UUID id) {
        return statements
                .sql(
                        "SELECT c.id, c.size FROM store.file f JOIN store.content c ON c.id = f.content WHERE f.id = ?",
                        id)
                .first(row -> new ChunkStream(statements, row.uuid("id"), row.big("size")))
                .orElseThrow(() -> new StoreException("No file " + id));
    }
}
