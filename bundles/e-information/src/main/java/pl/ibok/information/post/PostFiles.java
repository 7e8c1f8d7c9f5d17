package pl.ibok.information.post;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Upload;

/** Files that are read with a post. */
public final class PostFiles {
    /** Bytes of one file. */
    private static final long MOST = 15L * 1024 * 1024;

    private static final Set<FileKind> KINDS =
            EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.DOCX, FileKind.XLSX, FileKind.ODT);

    private final Store store;
    private final Files files;
    private final Intake intake;
    private final Audit audit;
    private final Clock clock;

    public PostFiles(Store store, Files files, Intake intake, Audit audit, Clock clock) {
        this.store = store;
        this.files = files;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param size in bytes */
    public record PostFile(UUID file, String name, String mediaType, long size) {}

    /** @throws Intake.Refused when it must not come in */
    public void add(Post post, Upload upload) {
        store.inTransaction(() -> {
            StoredFile file = intake.take(upload, KINDS, MOST);
            store.sql(
                            """
                            INSERT INTO information.post_file (post, file, name, media_type, size, at) VALUES (?, ?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""",
                            post.id(),
                            file.id(),
                            file.name(),
                            file.mediaType(),
                            file.size(),
                            clock.now())
                    .update();
            audit.record("information.file-added", null, "post " + post.id(), file.name());
        });
    }

    public void remove(Post post, UUID file) {
        store.inTransaction(() -> {
            int gone = store.sql("DELETE FROM information.post_file WHERE post = ? AND file = ?", post.id(), file)
                    .update();
            if (gone == 0) {
                throw new Missing("file " + file);
            }
            files.delete(file);
            audit.record("information.file-removed", null, "post " + post.id(), "file " + file);
        });
    }

    public List<PostFile> of(Post post) {
        return store.sql("SELECT * FROM information.post_file WHERE post = ? ORDER BY at, file", post.id())
                .list(row -> new PostFile(row.uuid("file"), row.text("name"), row.text("media_type"), row.big("size")));
    }

    /** A file of this post; another one's is missing. */
    public Download download(Post post, UUID id) {
        Optional<PostFile> file =
                of(post).stream().filter(each -> each.file().equals(id)).findFirst();
        PostFile found = file.orElseThrow(() -> new Missing("file " + id));
        return Download.attachment(found.name(), found.mediaType(), out -> files.writeTo(id, out));
    }
}
