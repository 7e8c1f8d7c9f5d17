package pl.ibok.registration.file;

import java.util.List;
import java.util.function.Supplier;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;

/** Files taken in that no case has yet. Closing deletes them, unless the work that puts them into a case was committed. */
public final class Received implements AutoCloseable {
    private final Files files;
    private final List<One> all;
    private boolean used;
    private boolean kept;

    Received(Files files, List<One> all) {
        this.files = files;
        this.all = all;
    }

    /** @param field the question it answers, or null */
    record One(String field, StoredFile file) {}

    /** Nothing came along. */
    public static Received nothing() {
        return new Received(null, List.of());
    }

    /** For the transaction that puts them into a case. */
    List<One> use() {
        used = true;
        return all;
    }

    /** Runs and commits the work; when it has used the files, they stay. A form sent twice uses those of its first time only. */
    public String keeping(Supplier<String> work) {
        String result = work.get();
        kept = used;
        return result;
    }

    @Override
    public void close() {
        if (!kept) {
            all.forEach(each -> files.delete(each.file().id()));
        }
    }
}
