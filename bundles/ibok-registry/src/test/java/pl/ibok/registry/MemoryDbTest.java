package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.testing.TestDatabase;

/** What two nodes keep in memory of a meter, and when they forget it. */
class MemoryDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town here = new Town(db);
    private static final Town there = new Town(db);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static int count;

    private String customer;
    private UUID point;
    private UUID meter;

    @BeforeAll
    static void bothListen() {
        until(here.signals::listening);
        until(there.signals::listening);
    }

    @BeforeEach
    void known() {
        customer = "PAM" + ++count;
        point = here.point(customer);
        here.contract(customer, point, START, null);
        meter = here.meter(point, "70000" + count, START, "10");
        assertThat(state(here)).isEqualByComparingTo("10");
        assertThat(state(there)).isEqualByComparingTo("10");
    }

    @Test
    void aReadingIsSeenAtOnceWhereItWasRecordedAndThenElsewhere() {
        here.staff(meter, START.plusDays(30), "25");
        assertThat(state(here)).isEqualByComparingTo("25");
        until(() -> state(there).intValue() == 25);
    }

    @Test
    void aWithdrawnReadingIsForgotten() {
        UUID id = here.staff(meter, START.plusDays(30), "25").id();
        assertThat(state(here)).isEqualByComparingTo("25");
        here.registry.readings().withdraw(id, "pomyłka");
        assertThat(state(here)).isEqualByComparingTo("10");
        until(() -> state(there).intValue() == 10);
    }

    @Test
    void whoMovesOutSeesNoMoreOnEitherNode() {
        here.registry
                .registrar()
                .endContract(
                        "U/" + customer + "/" + START, START.plusDays(60), java.util.Map.of(meter, BigDecimal.TEN));
        assertThat(seen(here).visible().to()).isEqualTo(START.plusDays(60));
        until(() -> START.plusDays(60).equals(seen(there).visible().to()));
    }

    @Test
    void aChangeByHandIsHeardToo() throws SQLException {
        try (Connection owner = db.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("DELETE FROM registry.contract_service_point WHERE service_point_id = '" + point + "'");
        }
        until(() -> here.registry.meters().find(customer, meter).isEmpty());
        until(() -> there.registry.meters().find(customer, meter).isEmpty());
    }

    @Test
    void aTransactionReadsForItself() {
        here.store.inTransaction(() -> {
            here.staff(meter, START.plusDays(30), "25");
            assertThat(state(here)).isEqualByComparingTo("25");
        });
        assertThat(state(here)).isEqualByComparingTo("25");
    }

    private BigDecimal state(Town town) {
        return seen(town).last().value();
    }

    private VisibleMeter seen(Town town) {
        return town.registry.meters().find(customer, meter).orElseThrow();
    }

    private static void until(BooleanSupplier condition) {
        org.assertj.core.api.Assertions.assertThatCode(() -> {
                    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                    while (!condition.getAsBoolean()) {
                        assertThat(System.nanoTime()).as("in time").isLessThan(end);
                        Thread.sleep(5);
                    }
                })
                .doesNotThrowAnyException();
    }
}
