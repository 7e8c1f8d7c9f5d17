package pl.ibok.registry.search;

import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Store;

/** Fills the search once with what was in the registry before there was one: a job, begun when the search is first met. */
public final class FirstFill implements JobHandler {
    private static final String KIND = "registry.search";
    /** Rises when the rows are to be written anew. */
    private static final int VERSION = 2;

    private final Store store;
    private final Jobs jobs;
    private final Findable findable;

    public FirstFill(Store store, Jobs jobs, Findable findable) {
        this.store = store;
        this.jobs = jobs;
        this.findable = findable;
    }

    /** The search has come. */
    public void come(SearchIndex index) {
        if (index == null) {
            return;
        }
        store.inTransaction(() -> {
            int first = store.sql(
                            "INSERT INTO registry.search_fill (version) VALUES (?) ON CONFLICT DO NOTHING", VERSION)
                    .update();
            if (first == 1) {
                jobs.submit(KIND, Integer.toString(VERSION), "ibok-registry");
            }
        });
    }

    /** The search has gone; what it knows stays with it. */
    public void gone(SearchIndex index) {
        // Changes made meanwhile are not found until the rows are written again.
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        run.progress(0, 3, "");
        store.inTransaction(findable::allCustomers);
        run.progress(1, 3, "");
        store.inTransaction(findable::allPoints);
        run.progress(2, 3, "");
        store.inTransaction(findable::allMeters);
        run.progress(3, 3, "");
    }
}
