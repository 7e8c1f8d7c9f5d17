package pl.ibok.api.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Files kept in the database: content-addressed, in chunks, streamed in and out. One backup holds them and any node serves them. The
 * caller decides who may read a file; the id alone is no permission.
 */
public interface Files {

    /**
     * Keeps the content; equal content is kept once. Joins the current transaction.
     *
     * @param name the name people see, without a path
     * @param mediaType as found by content, never as claimed by the sender
     * @throws StoreException when the content can't be read to its end; nothing is kept
     */
    StoredFile put(String name, String mediaType, InputStream content);

    Optional<StoredFile> find(UUID id);

    /** Streams the content; memory does not grow with it. */
    void writeTo(UUID id, OutputStream out);

    /** Opens the content for reading; the caller closes it. Needs a transaction for its whole length. */
    InputStream open(UUID id);

    /** Forgets this file; content that no file uses any more is removed by a job. */
    void delete(UUID id);

    /**
     * @param sha256 hex of the content
     * @param size in bytes
     */
    record StoredFile(UUID id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
}
