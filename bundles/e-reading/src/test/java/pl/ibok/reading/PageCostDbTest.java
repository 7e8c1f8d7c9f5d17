package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.web.Input;
import pl.ibok.reading.pages.MeterPage;
import pl.ibok.reading.pages.NewReading;
import pl.ibok.reading.pages.SubmitPage;
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

    @Test
    void aPlausibleReadingCostsTheSameHoweverManyMetersTheCustomerHas() {
        int alone = submitting(village.household("W-91"), "W-91", "1288");
        assertThat(submitting(withGardens("W-92"), "W-92", "1288")).isEqualTo(alone);
    }

    @Test
    void aDoubtfulReadingIsComparedWithAllOtherMetersByOneStatement() {
        int alone = submitting(village.household("W-93"), "W-93", "1388");
        assertThat(submitting(withGardens("W-94"), "W-94", "1388")).isEqualTo(alone);
    }

    private static UUID withGardens(String code) {
        UUID main = village.household(code);
        for (int i = 0; i < 3; i++) {
            UUID point = village.point(code + i, ServicePoint.Kind.MAIN, null);
            village.contract(code, point, LocalDate.of(2025, 1, 26 + i));
            village.read(village.meter(point, "10"), LocalDate.of(2026, 9, 25), new BigDecimal("50"));
        }
        return main;
    }

    /** Sends the form and counts. */
    private static int submitting(UUID meter, String code, String value) {
        NewReading form = new NewReading(new BigDecimal(value), NewReading.When.TODAY, null, null, null, null, null);
        int before = village.statements.get();
        village.page(SubmitPage.class).submit(SomeVisit.of(code), meter.toString(), Input.of(form));
        return village.statements.get() - before;
    }

    private static int statements(UUID meter) {
        int before = village.statements.get();
        village.page(MeterPage.class).history(SomeVisit.of("W-90"), meter.toString(), null, null, null);
        return village.statements.get() - before;
    }
}
