package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.testing.TestDatabase;

/** A page of history among many readings: counted in blocks, since a clock would tell of the machine. */
class HistoryCostDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final Period ALL = new Period(START, null);
    private static VisibleMeter dial;

    @BeforeAll
    static void manyReadings() {
        UUID meter = town.meter(town.point("WIELE"), "600000", START, "0");
        dial = new VisibleMeter(town.registry.meters().find(meter).orElseThrow(), null, ALL, null);
        fill(200);
    }

    @Test
    void aPageReadsAsFewBlocksAmongTenTimesAsManyReadings() {
        long few = blocksOfAPage();
        fill(2_000);
        long many = blocksOfAPage();
        assertThat(few).isPositive();
        // The tree may have grown by a level: at most one more block for each of the 21 probes.
        assertThat(many).isLessThanOrEqualTo(few + 25);
    }

    @Test
    void thePageIsRightAmongThem() {
        List<ReadingLine> page = town.registry.readings().history(dial, ALL, null, 20);
        assertThat(page).hasSize(20);
        assertThat(page).allSatisfy(line -> assertThat(line.consumption()).isEqualByComparingTo("10"));
    }

    /** Readings of every meter every two months for ten years, for so many further meters. */
    private static void fill(int meters) {
        try (Connection owner = db.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    WITH premises AS (
                        INSERT INTO registry.premises (house, city) VALUES (gen_random_uuid()::text, 'Wodnica') RETURNING id
                    ), points AS (
                        INSERT INTO registry.service_point (code, premises_id, kind)
                        SELECT gen_random_uuid()::text, p.id, 'main' FROM premises p, generate_series(1, %d) RETURNING id, code
                    )
                    INSERT INTO registry.meter (service_point_id, number, digits, installed_on, installed_state)
                    SELECT id, code, 5, '2016-01-01', 0 FROM points
                    """
                            .formatted(meters));
            statement.execute(
                    """
                    INSERT INTO registry.reading (service_point_id, read_on, meter_id, source, value, status, recorded_at)
                    SELECT m.service_point_id, m.installed_on + n * 60, m.id, 'staff', n * 10, 'accepted', '2026-01-01'
                    FROM registry.meter m CROSS JOIN generate_series(1, 60) n
                    ON CONFLICT DO NOTHING
                    """);
            statement.execute("ANALYZE registry.reading");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Blocks of the reading's table and keys that a page of twenty touches, by the statistics of the transaction. */
    private static long blocksOfAPage() {
        return town.store.inTransaction(() -> {
            long before = touched();
            town.registry.readings().history(dial, ALL, null, 20);
            return touched() - before;
        });
    }

    private static long touched() {
        return town.store
                .sql(
                        """
                        SELECT coalesce(sum(pg_stat_get_xact_blocks_fetched(oid)), 0) AS blocks FROM pg_catalog.pg_class
                        WHERE oid = 'registry.reading'::regclass
                            OR oid IN (SELECT indexrelid FROM pg_catalog.pg_index WHERE indrelid = 'registry.reading'::regclass)
                        """)
                .one(row -> row.big("blocks"));
    }
}
