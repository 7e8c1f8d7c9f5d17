package pl.ibok.exchange;

import java.time.Instant;
import java.util.UUID;
import pl.ibok.api.store.Row;

/**
 * One import of one file and what has become of its lines so far.
 *
 * @param job the job that does it
 * @param profile name of the profile
 * @param content the profile's text as it was when the import began
 * @param lastLine last line of the file that is accounted for
 * @param blank empty lines and the head
 * @param flagged imported rows with a remark
 */
public record ImportRun(
        UUID id,
        UUID job,
        String profile,
        String content,
        UUID file,
        String fileName,
        long fileSize,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        State state,
        String message,
        long lastLine,
        long blank,
        long imported,
        long updated,
        long duplicate,
        long conflict,
        long refused,
        long flagged) {

    /** How far an import is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Lines that hold a row: each is counted in exactly one of the five. */
    public long rows() {
        return imported + updated + duplicate + conflict + refused;
    }

    public boolean finished() {
        return finishedAt != null;
    }

    static ImportRun of(Row row) {
        return new ImportRun(
                row.uuid("id"),
                row.uuid("job"),
                row.text("profile"),
                row.text("content"),
                row.uuid("file"),
                row.text("file_name"),
                row.big("file_size"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.constant("state", State.class),
                row.text("message"),
                row.big("last_line"),
                row.big("blank"),
                row.big("imported"),
                row.big("updated"),
                row.big("duplicate"),
                row.big("conflict"),
                row.big("refused"),
                row.big("flagged"));
    }
}
