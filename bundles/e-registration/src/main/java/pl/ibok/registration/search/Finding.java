package pl.ibok.registration.search;

import java.util.List;
import pl.ibok.api.search.CustomerFinder;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Store;

/** The office's search, where it is installed: cases are found in it, and customers by it. */
public final class Finding {
    /** Customers that a name may mean; with as many it says too little. */
    public static final int MOST = 200;

    private static final String ROWS =
            """
            SELECT 'registration.case' AS kind, id::text AS id, nullif(customer, '') AS customer, number || ' ' || subject AS title,
                concat_ws(' · ', nullif(reporter, ''), email, phone) AS text, ARRAY[number] AS keys, 'registration.handle' AS permission,
                '/office/e-registration/cases/' || id AS path
            FROM registration.case_file""";

    private final List<CustomerFinder> finders;
    private final SearchRows rows;

    public Finding(Store store, Jobs jobs, List<SearchIndex> index, List<CustomerFinder> finders) {
        this.finders = finders;
        rows = new SearchRows(store, jobs, index, ROWS, 1);
    }

    /** Codes of customers that the words mean: {@link #MOST} at most. */
    public List<String> customers(String words) {
        return finders.stream()
                .flatMap(finder -> finder.find(words, MOST).stream())
                .toList();
    }

    public SearchRows rows() {
        return rows;
    }
}
