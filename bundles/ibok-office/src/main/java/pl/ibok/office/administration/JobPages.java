package pl.ibok.office.administration;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.store.JobList;
import pl.ibok.api.store.JobList.After;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Jobs.State;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;

/** Work that outlives a request: what runs, what failed and why. */
@Path("/jobs")
@Requires(OfficeModule.JOBS)
public final class JobPages {
    private static final String ROOT = "/office/jobs";
    private static final int ROWS = 30;

    private final Jobs jobs;
    private final JobList list;
    private final Texts texts;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    public JobPages(Jobs jobs, JobList list, Texts texts, Audit audit, Store store, Clock clock) {
        this.jobs = jobs;
        this.list = list;
        this.texts = texts;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param counts jobs of each state, finished ones of the last thirty days
     * @param next address of the older ones, or null
     */
    record JobTable(String state, String words, Map<State, Long> counts, List<Line> jobs, String next) {
        public long count(String name) {
            return counts.getOrDefault(State.valueOf(name.toUpperCase(Locale.ROOT)), 0L);
        }
    }

    /** @param title in words, or null when the bundle that has them is not here */
    record Line(String title, Job job) {
        /** How far, in whole percent; 0 while the total is not known. */
        public long percent() {
            return job.total() > 0 ? Math.min(100, 100 * job.done() / job.total()) : 0;
        }

        public boolean failed() {
            return job.state() == State.FAILED;
        }

        public boolean open() {
            return job.state() == State.QUEUED || job.state() == State.RUNNING;
        }
    }

    @GET
    public Page list(
            @Context Visit visit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("before") @DefaultValue("") String before) {
        State wanted = state(state);
        List<Job> found = list.newest(wanted, words, after(before), ROWS + 1);
        List<Line> lines =
                found.stream().limit(ROWS).map(job -> line(visit, job)).toList();
        String next = null;
        if (found.size() > ROWS) {
            Job last = found.get(ROWS - 1);
            next = Address.of(ROOT, "state", state, "q", words, "before", last.submittedAt() + "_" + last.id());
        }
        return Page.of(
                "office-jobs",
                new JobTable(wanted == null ? "" : state, words.strip(), list.counts(clock.now()), lines, next));
    }

    @GET
    @Path("{id}")
    public Page show(@Context Visit visit, @PathParam("id") UUID id) {
        return Page.of("office-job", line(visit, find(id)));
    }

    @POST
    @Path("{id}/cancel")
    public Done cancel(@PathParam("id") UUID id) {
        Job job = find(id);
        audit.record("office.job.cancelled", null, "job " + id, job.kind());
        jobs.cancel(id);
        return Done.to(ROOT + "/" + id).saying("office.jobs.said.cancelled");
    }

    @POST
    @Path("{id}/restart")
    public Done restart(@PathParam("id") UUID id) {
        Job job = find(id);
        boolean restarted = store.inTransaction(() -> {
            boolean first = jobs.restart(id);
            if (first) {
                audit.record("office.job.restarted", null, "job " + id, job.kind());
            }
            return first;
        });
        return Done.to(ROOT + "/" + id)
                .saying(restarted ? "office.jobs.said.restarted" : "office.jobs.said.not-restarted");
    }

    private Job find(UUID id) {
        return jobs.find(id).orElseThrow(() -> new Missing("job " + id));
    }

    private Line line(Visit visit, Job job) {
        int dot = job.kind().indexOf('.');
        String module = dot < 0 ? job.kind() : job.kind().substring(0, dot);
        String key = "job." + job.kind();
        boolean known = texts.knows(module, key, visit.locale());
        String title = known
                ? texts.of(module, visit.locale(), visit.today())
                        .map(words -> words.text(key))
                        .orElse(null)
                : null;
        return new Line(title, job);
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static After after(String text) {
        int mark = text.indexOf('_');
        if (mark < 0) {
            return null;
        }
        try {
            return new After(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Missing("jobs before " + text);
        }
    }
}
