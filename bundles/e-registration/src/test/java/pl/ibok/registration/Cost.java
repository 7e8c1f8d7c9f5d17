package pl.ibok.registration;

import java.util.List;
import java.util.TreeMap;
import pl.ibok.api.store.Row;

/**
 * What some work asked of the database: counted in statements and blocks, since a clock would tell of the machine.
 *
 * @param blocks of the cases' own table and its indexes, whether they were in memory or not
 * @param indexes that were looked into, by name
 */
record Cost(int statements, long blocks, List<String> indexes) {
    private static final String TOUCHED =
            """
            SELECT relname::text AS name, relkind = 'i' AS index, pg_stat_get_xact_blocks_fetched(oid) AS blocks, pg_stat_get_xact_numscans(oid) AS scans
            FROM pg_catalog.pg_class WHERE oid = 'registration.case_file'::regclass
                OR oid IN (SELECT indexrelid FROM pg_catalog.pg_index WHERE indrelid = 'registration.case_file'::regclass)
            """;

    static Cost of(Town town, Runnable work) {
        return town.store.inTransaction(() -> {
            TreeMap<String, Touch> before = touched(town);
            int statements = town.statements.get();
            work.run();
            int asked = town.statements.get() - statements;
            TreeMap<String, Touch> after = touched(town);
            long blocks = after.values().stream().mapToLong(Touch::blocks).sum()
                    - before.values().stream().mapToLong(Touch::blocks).sum();
            List<String> indexes = after.entrySet().stream()
                    .filter(each -> each.getValue().index()
                            && each.getValue().scans()
                                    > before.get(each.getKey()).scans())
                    .map(each -> each.getKey())
                    .toList();
            return new Cost(asked, blocks, indexes);
        });
    }

    private record Touch(String name, boolean index, long blocks, long scans) {
        static Touch of(Row row) {
            return new Touch(row.text("name"), row.flag("index"), row.big("blocks"), row.big("scans"));
        }
    }

    private static TreeMap<String, Touch> touched(Town town) {
        TreeMap<String, Touch> all = new TreeMap<>();
        town.store.sql(TOUCHED).list(Touch::of).forEach(each -> all.put(each.name(), each));
        return all;
    }
}
