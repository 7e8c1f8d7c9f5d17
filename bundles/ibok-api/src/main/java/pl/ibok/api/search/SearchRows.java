package pl.ibok.api.search;

import java.util.List;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Store;

/**
 * What a bundle makes findable, said by one query, where the office's search may come later than the bundle, or go and come back. Changes are written as they happen;
 * what changed without a search is written by a job when one comes. The job is {@code <schema>.findable}: the message {@code job.<schema>.findable} names it.
 *
 * <p>The bundle's schema has a table {@code search_fill (version integer PRIMARY KEY)}, and its Blueprint calls {@link #come} and {@link #gone} from a listener of
 * {@link SearchIndex}.
 */
public final class SearchRows implements JobHandler {
    private final Store store;
    private final Jobs jobs;
    private final List<SearchIndex> index;
    private final String select;
    private final int version;

    /**
     * @param index empty or one, as the bundle of the search comes and goes
     * @param select as {@link SearchIndex#putFrom} wants it, without WHERE
     * @param version rises when all rows are to be written anew
     */
    public SearchRows(Store store, Jobs jobs, List<SearchIndex> index, String select, int version) {
        this.store = store;
        this.jobs = jobs;
        this.index = index;
        this.select = select;
        this.version = version;
    }

    /**
     * Writes the rows of what has changed, in the caller's transaction.
     *
     * @param condition on the query's tables; part of the program, never typed by people
     */
    public void changed(String condition, Object... parameters) {
        boolean written = false;
        for (SearchIndex each : index) {
            each.putFrom(select + " WHERE " + condition, parameters);
            written = true;
        }
        if (!written) {
            forget();
        }
    }

    private void forget() {
        store.sql("DELETE FROM " + store.schema() + ".search_fill").update();
    }

    /** The search has come: the job is begun unless all is in it. */
    public void come(SearchIndex one) {
        if (one == null) {
            return;
        }
        store.inTransaction(() -> {
            int missing = store.sql(
                            "INSERT INTO " + store.schema()
                                    + ".search_fill (version) VALUES (?) ON CONFLICT DO NOTHING",
                            version)
                    .update();
            if (missing == 1) {
                jobs.submit(kind(), Integer.toString(version), store.schema());
            }
        });
    }

    /** The search has gone; what it knows stays with it. */
    public void gone(SearchIndex one) {
        // The next change finds no search and says so.
    }

    @Override
    public String kind() {
        return store.schema() + ".findable";
    }

    @Override
    public void run(JobRun run) {
        run.progress(0, 1, "");
        store.inTransaction(() -> {
            boolean written = false;
            for (SearchIndex each : index) {
                each.putFrom(select);
                written = true;
            }
            if (!written) {
                // The search has gone again, or is not up yet on this node: it is asked anew when it comes.
                forget();
            }
        });
        run.progress(1, 1, "");
    }
}
