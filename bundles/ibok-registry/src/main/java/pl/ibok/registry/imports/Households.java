package pl.ibok.registry.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pl.ibok.api.exchange.ImportTarget.Batch;
import pl.ibok.api.exchange.ImportTarget.Series;
import pl.ibok.api.store.Store;
import pl.ibok.registry.search.Findable;

/**
 * Makes a customer, premises, contract, service point and radio meter for each staged key that no meter has, where the profile asks for it by the option
 * {@code create.households}. All of them get a code that people can write: the key itself or, when it is long, its first eight characters, unless two
 * keys would share them.
 *
 * <p>Further options: {@code household.name} (before the code), {@code household.city}, {@code household.tariff}, {@code household.from} (ISO day
 * from which contract and meter count).
 */
final class Households {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private static final String NEW_KEYS =
            """
            SELECT k.key FROM unnest(?::text[]) k (key)
            WHERE NOT EXISTS (SELECT 1 FROM registry.meter m WHERE m.radio_key = k.key)
            """;

    /** The state at the first moment is the one the meter begins with; where no dial could show it, the first one that could. */
    private static final String HOUSEHOLDS =
            """
            CREATE TEMPORARY TABLE household ON COMMIT DROP AS
            WITH firsts AS (
                SELECT DISTINCT ON (s.key) s.key, coalesce(sound.state, s.state) AS state,
                    CASE WHEN length(s.key) <= 12 THEN s.key ELSE left(s.key, 8) END AS short
                FROM unnest(?::text[], ?::timestamptz[]) k (key, first)
                JOIN (SELECT * FROM pg_temp.staged OFFSET 0) s ON s.key = k.key AND s.at = k.first
                LEFT JOIN LATERAL (
                    SELECT t.state FROM pg_temp.staged t
                    WHERE NOT (s.state >= 0 AND s.state < 1e8) AND t.key = s.key AND t.state >= 0 AND t.state < 1e8
                    ORDER BY t.at, t.line LIMIT 1
                ) sound ON true
                ORDER BY s.key, s.line
            )
            SELECT f.key, f.state, gen_random_uuid() AS premises_id, gen_random_uuid() AS point_id,
                CASE WHEN count(*) OVER (PARTITION BY f.short) = 1
                        AND NOT EXISTS (SELECT 1 FROM registry.customer c WHERE c.code = f.short)
                        AND NOT EXISTS (SELECT 1 FROM registry.service_point p WHERE p.code = f.short)
                    THEN f.short ELSE f.key END AS code
            FROM firsts f WHERE f.state >= 0 AND f.state < 1e8
            """;

    private final Store store;
    private final Findable findable;

    Households(Store store, Findable findable) {
        this.findable = findable;
        this.store = store;
    }

    /** Does nothing where the profile doesn't ask for it or every key of the staged rows is known. */
    void create(Batch batch) {
        if (!Boolean.parseBoolean(batch.option("create.households"))) {
            return;
        }
        List<Series> unknown = unknown(batch.series());
        if (unknown.isEmpty()) {
            return;
        }
        store.sql("DROP TABLE IF EXISTS pg_temp.household").update();
        if (store.sql(
                                HOUSEHOLDS,
                                unknown.stream().map(Series::key).toList(),
                                unknown.stream().map(Series::first).toList())
                        .update()
                == 0) {
            return;
        }
        String name = word(batch, "household.name", "Gospodarstwo domowe");
        String city = word(batch, "household.city", "–");
        LocalDate from = day(batch.option("household.from"));
        store.sql(
                        """
                        INSERT INTO registry.customer (code, name, kind, address)
                        SELECT code, ? || ' ' || code, 'person', ? || ' ' || code FROM pg_temp.household
                        """,
                        name,
                        city)
                .update();
        store.sql(
                        """
                        INSERT INTO registry.premises (id, house, city) SELECT premises_id, code, ? FROM pg_temp.household
                        """,
                        city)
                .update();
        store.sql(
                        """
                        INSERT INTO registry.service_point (id, code, premises_id, kind)
                        SELECT point_id, code, premises_id, 'main' FROM pg_temp.household
                        """)
                .update();
        store.sql(
                        """
                        INSERT INTO registry.contract (number, customer_code, first_day, tariff_group, billing_months, sewage)
                        SELECT code, code, ?::date, ?, 2, true FROM pg_temp.household
                        """,
                        from,
                        word(batch, "household.tariff", "W1"))
                .update();
        store.sql(
                        """
                        INSERT INTO registry.contract_service_point (service_point_id, contract_number, first_day)
                        SELECT point_id, code, ?::date FROM pg_temp.household
                        """,
                        from)
                .update();
        store.sql(
                        """
                        INSERT INTO registry.meter (service_point_id, number, digits, radio_key, installed_on, installed_state)
                        SELECT point_id, code, greatest(5, length(trunc(state)::text)), key, ?::date, state FROM pg_temp.household
                        """,
                        from)
                .update();
        findable.households();
    }

    private List<Series> unknown(List<Series> series) {
        Set<String> keys = Set.copyOf(
                store.sql(NEW_KEYS, series.stream().map(Series::key).toList()).list(row -> row.text("key")));
        return series.stream().filter(one -> keys.contains(one.key())).toList();
    }

    private static String word(Batch batch, String option, String otherwise) {
        String value = batch.option(option).strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static LocalDate day(String text) {
        return DAY.matcher(text.strip()).matches() ? LocalDate.parse(text.strip()) : LONG_AGO;
    }
}
