package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.reading.pages.MeterPage;
import pl.ibok.testing.TestDatabase;

/** How many statements the history page asks of the database. */
class PageCostDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Village village = new Village(db);

    @Test
    void aPageAskedAgainAsksOnlyForItsReadings() throws InterruptedException {
        UUID meter = village.household("W-90");
        village.untilSignalsAreHeard();
        assertThat(statements(meter))
                .as("the meter, its readings, the submissions")
                .isEqualTo(3);
        assertThat(statements(meter)).as("the readings").isEqualTo(1);
    }

    private static int statements(UUID meter) {
        int before = village.statements.get();
        village.page(MeterPage.class).history(SomeVisit.of("W-90"), meter.toString(), null, null, null);
        return village.statements.get() - before;
    }
}
