package pl.ibok.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.transaction.Statements;

/** Reads content chunk by chunk, each by a statement of its own: a slow reader holds no connection. */
final class ChunkStream extends InputStream {
    private static final byte[] NOTHING = {};

    private final Statements statements;
    private final UUID content;
    private long remaining;
    private byte[] chunk = NOTHING;
    private int position;
    private int next;

    /** @param size of the content in bytes */
    ChunkStream(Statements statements, UUID content, long size) {
        this.statements = statements;
        this.content = content;
        this.remaining = size;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    /** Whether there is a byte to read. */
    private boolean fill() throws IOException {
        if (position < chunk.length) {
            return true;
        }
        if (remaining == 0) {
            return false;
        }
        chunk = load();
        position = 0;
        remaining -= chunk.length;
        return true;
    }

    private byte[] load() throws IOException {
        try {
            return statements
                    .sql("SELECT bytes FROM store.chunk WHERE content = ? AND no = ?", content, next++)
                    .first(row -> row.bytes("bytes"))
                    .orElseThrow(() -> new IOException("The content was removed while it was read"));
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
