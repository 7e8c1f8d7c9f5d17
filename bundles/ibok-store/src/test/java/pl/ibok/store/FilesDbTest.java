package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

class FilesDbTest {
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private StoreNode node;
    private Store store;

    @BeforeEach
    void open() {
        node = TestNode.on(db);
        store = node.open(Toy.bakery());
    }

    @AfterEach
    void close() {
        node.close();
        db.drop();
    }

    @Test
    void fifty_megabytes_go_in_and_come_out_again_and_memory_does_not_grow() throws Exception {
        MessageDigest in = MessageDigest.getInstance("SHA-256");
        var content = new Noise(FIFTY_MEGABYTES);
        StoredFile file = node.files().put("big.bin", "application/octet-stream", new DigestInputStream(content, in));
        MessageDigest out = MessageDigest.getInstance("SHA-256");
        long before = usedMemory();
        var sink = new DigestOutputStream(OutputStream.nullOutputStream(), out);
        node.files().writeTo(file.id(), sink);
        String hash = HexFormat.of().formatHex(in.digest());
        assertThat(file.size()).isEqualTo(FIFTY_MEGABYTES);
        assertThat(file.sha256()).isEqualTo(hash);
        assertThat(HexFormat.of().formatHex(out.digest())).isEqualTo(hash);
        assertThat(content.heapAtEnd() - content.heapAtStart()).isLessThan(FIFTY_MEGABYTES / 4);
        assertThat(usedMemory() - before).isLessThan(FIFTY_MEGABYTES / 4);
    }

    @Test
    void equal_content_is_kept_once() {
        StoredFile first = put("a.txt", "bread");
        StoredFile second = put("b.txt", "bread");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(count("content")).isEqualTo(1);
        assertThat(count("chunk")).isEqualTo(1);
        assertThat(read(first)).isEqualTo("bread");
        assertThat(read(second)).isEqualTo("bread");
    }

    @Test
    void an_empty_file_is_a_file() {
        StoredFile empty = put("empty", "");
        assertThat(empty.size()).isZero();
        assertThat(read(empty)).isEmpty();
    }

    @Test
    void nothing_is_kept_of_content_that_breaks_off_or_of_a_transaction_that_fails() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[600_000]), new CutLine());
        assertThatThrownBy(() -> node.files().put("cut", "text/plain", broken))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("line cut");
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    put("a.txt", "bread");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("chunk") + count("content") + count("file")).isZero();
    }

    @Test
    void content_goes_an_hour_after_its_last_file_and_not_before() {
        StoredFile first = put("a.txt", "bread");
        StoredFile second = put("b.txt", "bread");
        node.files().delete(first.id());
        assertThat(node.files().find(first.id())).isEmpty();
        assertThat(read(second)).isEqualTo("bread");

        node.files().delete(second.id());
        node.tidy();
        assertThat(count("chunk")).isEqualTo(1);
        store.sql("UPDATE store.content SET used_at = used_at - interval '61 minutes'")
                .update();
        node.tidy();
        assertThat(count("chunk") + count("content")).isZero();
    }

    private StoredFile put(String name, String text) {
        return node.files().put(name, "text/plain", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(StoredFile file) {
        var out = new ByteArrayOutputStream();
        node.files().writeTo(file.id(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private long count(String table) {
        return TestNode.number(store, "SELECT count(*) AS n FROM store." + table);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static final class CutLine extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("line cut");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }

    /** Bytes that don't compress, and the memory in use when the first and the last were read. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(1);
        private final long size;
        private long position;
        private long heapAtStart;
        private long heapAtEnd;

        Noise(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in pieces");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == 0) {
                heapAtStart = usedMemory();
            }
            if (position == size) {
                heapAtEnd = usedMemory();
                return -1;
            }
            byte[] piece = new byte[(int) Math.min(length, size - position)];
            random.nextBytes(piece);
            System.arraycopy(piece, 0, target, offset, piece.length);
            position += piece.length;
            return piece.length;
        }

        long heapAtStart() {
            return heapAtStart;
        }

        long heapAtEnd() {
            return heapAtEnd;
        }
    }
}
