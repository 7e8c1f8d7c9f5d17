package pl.ibok.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.exchange.ImportRun.State;

/** The imports and their findings, as rows. */
public final class Runs {
    private final Store store;
    private final Clock clock;

    public Runs(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void add(UUID id, Profile profile, String content, StoredFile file, String by) {
        store.sql(
                        "INSERT INTO exchange.run (id, profile, content, file, file_name, file_size, file_sha256, started_by, started_at, state)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued')",
                        id,
                        profile.name(),
                        content,
                        file.id(),
                        file.name(),
                        file.size(),
                        file.sha256(),
                        by,
                        clock.now())
                .update();
    }

    void startedAs(UUID id, UUID job) {
        store.sql("UPDATE exchange.run SET job = ? WHERE id = ?", job, id).update();
    }

    Optional<ImportRun> find(UUID id) {
        return store.sql("SELECT * FROM exchange.run WHERE id = ?", id).first(ImportRun::of);
    }

    /** Newest first. */
    List<ImportRun> newest(int skip, int most) {
        return store.sql("SELECT * FROM exchange.run ORDER BY started_at DESC, id OFFSET ? LIMIT ?", skip, most)
                .list(ImportRun::of);
    }

    /** An earlier finished import of the same bytes with the same profile. */
    Optional<ImportRun> earlier(ImportRun run) {
        return store.sql(
                        "SELECT e.* FROM exchange.run e JOIN exchange.run r ON r.id = ? AND e.file_sha256 = r.file_sha256"
                                + " WHERE e.profile = r.profile AND e.id <> r.id AND e.started_at <= r.started_at AND e.state = 'done'"
                                + " ORDER BY e.started_at DESC LIMIT 1",
                        run.id())
                .first(ImportRun::of);
    }

    void begin(UUID id) {
        store.sql(
                        "UPDATE exchange.run SET state = 'running', begun_at = coalesce(begun_at, ?), finished_at = NULL, message = NULL WHERE id = ?",
                        clock.now(),
                        id)
                .update();
    }

    void end(UUID id, State state, String message) {
        end(id, state, message, clock.now());
    }

    /** Ends it, unless it has ended. */
    void end(UUID id, State state, String message, Instant at) {
        store.sql(
                        "UPDATE exchange.run SET state = ?, message = ?, finished_at = ? WHERE id = ? AND finished_at IS NULL",
                        state,
                        message,
                        at,
                        id)
                .update();
    }

    /**
     * Adds a chunk's counts and moves the place in the file, in the chunk's transaction.
     *
     * @param from the place before the chunk
     * @throws IllegalStateException when the import stands elsewhere: another node has claimed its job and goes on with it
     */
    void advance(UUID id, long from, Chunk chunk, Staging.Counts counts) {
        int moved = store.sql(
                        "UPDATE exchange.run SET last_line = ?, blank = blank + ?, imported = imported + ?, updated = updated + ?, duplicate = duplicate + ?,"
                                + " conflict = conflict + ?, refused = refused + ?, flagged = flagged + ? WHERE id = ? AND last_line = ?",
                        chunk.lastLine(),
                        chunk.blank(),
                        counts.imported(),
                        counts.updated(),
                        counts.duplicate(),
                        counts.conflict(),
                        counts.refused() + chunk.refused().size(),
                        counts.flagged(),
                        id,
                        from)
                .update();
        if (moved == 0) {
            throw new IllegalStateException("Import " + id + " is no longer at line " + from);
        }
    }

    void addFindings(UUID id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        store.sql(
                        "INSERT INTO exchange.finding (run, line, outcome, reason, raw)"
                                + " SELECT ?, f.line, f.outcome, f.reason, f.raw"
                                + " FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) AS f (line, outcome, reason, raw)",
                        id,
                        findings.stream().map(Finding::line).toList(),
                        findings.stream().map(Finding::outcome).toList(),
                        findings.stream().map(Finding::reason).toList(),
                        findings.stream()
                                .map(finding -> printable(finding.raw()))
                                .toList())
                .update();
    }

    /** Findings of an outcome in order of lines, after a line; outcome empty = all. */
    List<Finding> findings(UUID id, String outcome, long after, int most) {
        return store.sql(
                        "SELECT line, outcome, reason, raw FROM exchange.finding"
                                + " WHERE run = ? AND (? = '' OR outcome = ?) AND line > ? ORDER BY line LIMIT ?",
                        id,
                        outcome,
                        outcome,
                        after,
                        most)
                .list(row -> new Finding(row.big("line"), row.text("outcome"), row.text("reason"), row.text("raw")));
    }

    private static String printable(String raw) {
        String shown = raw.replace('\0', '\uFFFD');
        return shown.length() > 2_000 ? shown.substring(0, 2_000) + "…" : shown;
    }
}
