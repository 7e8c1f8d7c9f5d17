package pl.ibok.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.exchange.ImportRun.State;

/**
 * Lets imports end with their jobs. A job may end where no handler is there to tell of it: the database refused each attempt, the node was killed too
 * often, somebody stopped it while it waited. So whoever looks at an import that has not ended looks at its job too, and the job's end settles it.
 */
final class Endings {
    private static final String GIVEN_UP = "exchange.failed.job";

    private final Jobs jobs;
    private final Runs runs;

    Endings(Jobs jobs, Runs runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    /** Whether it ended only because its job was given up: restarted, it can go on. */
    static boolean gaveUp(ImportRun run) {
        return run.state() == State.FAILED
                && run.message() != null
                && run.message().startsWith(GIVEN_UP);
    }

    ImportRun settled(ImportRun run) {
        return run.finished()
                ? run
                : jobs.find(run.job()).map(job -> settled(run, job)).orElse(run);
    }

    /**
     * Imports of a page of the newest, settled with one look at their jobs.
     *
     * @param upTo how many of the newest imports reach to the end of the page
     */
    List<ImportRun> settled(List<ImportRun> page, int upTo) {
        if (page.stream().allMatch(ImportRun::finished)) {
            return page;
        }
        Map<String, Job> byRun = jobs.recent(ImportJob.KIND, upTo).stream()
                .collect(Collectors.toMap(Job::argument, Function.identity(), (newer, older) -> newer));
        return page.stream()
                .map(run -> {
                    Job job = byRun.get(run.id().toString());
                    return run.finished() || job == null ? run : settled(run, job);
                })
                .toList();
    }

    private ImportRun settled(ImportRun run, Job job) {
        if (job.finishedAt() == null) {
            return run;
        }
        switch (job.state()) {
            case CANCELLED -> runs.end(run.id(), State.CANCELLED, null, job.finishedAt());
            case FAILED -> runs.end(run.id(), State.FAILED, Reason.of(GIVEN_UP, job.message()), job.finishedAt());
            default -> {
                // The handler has ended it: what was read before is old.
            }
        }
        return runs.find(run.id()).orElse(run);
    }
}
