package pl.ibok.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.transaction.Statements;

/** Content by its hash. Its chunks are written as they come; when the hash turns out to be known, they are dropped for those that are there. */
final class Contents {
    static final int CHUNK = 256 * 1024;

    private final Statements statements;

    Contents(Statements statements) {
        this.statements = statements;
    }

    /** Reads to the end and gives the id of the content; needs a transaction. */
    UUID keep(InputStream in) {
        MessageDigest digest = sha256();
        UUID fresh = UUID.randomUUID();
        long size = 0;
        try {
            int no = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                digest.update(chunk);
                size += chunk.length;
                statements
                        .sql("INSERT INTO store.chunk (content, no, bytes) VALUES (?, ?, ?)", fresh, no++, chunk)
                        .update();
            }
        } catch (IOException e) {
            throw new StoreException("The file could not be read to its end: " + e.getMessage(), null, e);
        }
        UUID kept = entry(fresh, digest.digest(), size);
        if (!kept.equals(fresh)) {
            statements.sql("DELETE FROM store.chunk WHERE content = ?", fresh).update();
        }
        return kept;
    }

    /** Touching the entry that is there keeps {@link #clean} away from it until this transaction has a file for it. */
    private UUID entry(UUID fresh, byte[] sha256, long size) {
        return statements
                .sql(
                        """
                        INSERT INTO store.content (id, sha256, size) VALUES (?, ?, ?)
                        ON CONFLICT (sha256) DO UPDATE SET used_at = clock_timestamp() RETURNING id
                        """,
                        fresh,
                        sha256,
                        size)
                .one(row -> row.uuid("id"));
    }

    /** Removes content that no file has had for an hour. */
    void clean() {
        statements
                .apart(
                        """
                        WITH gone AS (
                            DELETE FROM store.content c
                            WHERE used_at < clock_timestamp() - interval '1 hour'
                              AND NOT EXISTS (SELECT FROM store.file f WHERE f.content = c.id)
                            RETURNING id)
                        DELETE FROM store.chunk USING gone WHERE chunk.content = gone.id
                        """)
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
