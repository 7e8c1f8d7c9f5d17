package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.reading.office.Decision;
import pl.ibok.reading.office.Decision.What;
import pl.ibok.reading.office.ReviewPage;
import pl.ibok.reading.open.OpenPage;
import pl.ibok.reading.open.OpenReading;
import pl.ibok.reading.pages.NewReading;
import pl.ibok.reading.pages.NewReading.Answer;
import pl.ibok.reading.pages.NewReading.When;
import pl.ibok.reading.pages.SubmissionView;
import pl.ibok.reading.pages.SubmissionsPage;
import pl.ibok.reading.pages.SubmitPage;
import pl.ibok.reading.submission.Submission;
import pl.ibok.testing.TestDatabase;

/** A doubtful reading is accepted only where it fits between what is counted by then. The household's last state is 1264 m³ of 25 September 2026. */
class ReviewFitDbTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Village village;

    @BeforeAll
    static void settle() {
        village = new Village(DB);
    }

    @AfterAll
    static void leave() {
        village.close();
    }

    private static UUID waiting(String code, UUID meter, String value, Answer answer) {
        NewReading form = new NewReading(new BigDecimal(value), When.OTHER, DAY, null, null, null, answer);
        Done done = (Done) village.page(SubmitPage.class).submit(SomeVisit.of(code), meter.toString(), Input.of(form));
        SubmissionView view = (SubmissionView) done.model();
        assertThat(view.status()).isEqualTo(Submission.Status.REVIEW);
        return view.id();
    }

    private static Object decide(UUID id, What what, String value) {
        Decision decision = new Decision(what, value == null ? null : new BigDecimal(value), null, null, 1, "review");
        return village.page(ReviewPage.class).decide(SomeVisit.of(null), id.toString(), Input.of(decision));
    }

    private static String problem(Object answer) {
        assertThat(answer).isInstanceOf(Page.class);
        Page page = (Page) answer;
        assertThat(page.status()).isEqualTo(422);
        var first = page.input().problems().all().get(0);
        return first.message() + " " + first.arguments();
    }

    private static BigDecimal last(String code, UUID meter) {
        return village.visible(code, meter).last().value();
    }

    @Test
    void aStateAboveOneCountedLaterIsNotAccepted() {
        UUID meter = village.household("F-01");
        UUID id = waiting("F-01", meter, "1500", Answer.SURE);
        village.read(meter, DAY.plusDays(2), new BigDecimal("1410"));
        assertThat(problem(decide(id, What.ACCEPT, null)))
                .isEqualTo("reading.office.error.higher [1410.000, 2026-11-22]");
        assertThat(last("F-01", meter)).isEqualByComparingTo("1410");
        assertThat(decide(id, What.CORRECT, "1400")).isInstanceOf(Done.class);
    }

    @Test
    void theClerkSeesWhatWasCountedSince() {
        UUID meter = village.household("F-02");
        UUID id = waiting("F-02", meter, "1500", Answer.SURE);
        village.read(meter, DAY.plusDays(2), new BigDecimal("1410"));
        Page page = village.page(ReviewPage.class).item(SomeVisit.of(null), id.toString(), null, null);
        assertThat(page.model())
                .extracting("open.since", InstanceOfAssertFactories.LIST)
                .singleElement()
                .hasToString("State[date=2026-11-22, value=1410.000]");
    }

    @Test
    void aCorrectionBelowTheStateBeforeIsNotAccepted() {
        UUID meter = village.household("F-03");
        UUID id = waiting("F-03", meter, "1500", Answer.SURE);
        assertThat(problem(decide(id, What.CORRECT, "1200")))
                .isEqualTo("reading.office.error.lower [1264.000, 2026-09-25]");
        assertThat(last("F-03", meter)).isEqualByComparingTo("1264");
    }

    @Test
    void aStateBelowAnEstimateIsAccepted() {
        UUID meter = village.household("F-20");
        UUID id = waiting("F-20", meter, "1500", Answer.SURE);
        village.registry
                .readings()
                .record(new Readings.NewReading(
                        meter,
                        DAY.minusDays(5),
                        null,
                        new BigDecimal("1600"),
                        Reading.Source.ESTIMATE,
                        Reading.Status.ACCEPTED,
                        false,
                        null));
        assertThat(decide(id, What.ACCEPT, null)).isInstanceOf(Done.class);
    }

    @Test
    void aLowerStateThatWasConfirmedIsAcceptedUntilAnotherIsCountedBeforeIt() {
        UUID meter = village.household("F-04");
        UUID id = waiting("F-04", meter, "1200", Answer.SURE);
        UUID other = village.household("F-05");
        UUID late = waiting("F-05", other, "1200", Answer.SURE);
        village.read(other, DAY.minusDays(5), new BigDecimal("1280"));
        assertThat(decide(id, What.ACCEPT, null)).isInstanceOf(Done.class);
        assertThat(problem(decide(late, What.ACCEPT, null)))
                .isEqualTo("reading.office.error.lower [1280.000, 2026-11-15]");
    }

    @Test
    void aRollOverThatWasConfirmedCounts() {
        UUID meter = village.household("F-06");
        village.read(meter, LocalDate.of(2026, 10, 1), new BigDecimal("99990"));
        UUID id = waiting("F-06", meter, "12", Answer.SURE);
        assertThat(problem(decide(id, What.CORRECT, "99800"))).startsWith("reading.office.error.lower");
        assertThat(decide(id, What.CORRECT, "11")).isInstanceOf(Done.class);
        Reading last = village.visible("F-06", meter).last();
        assertThat(last.value()).isEqualByComparingTo("11");
        assertThat(last.rollover()).isTrue();
    }

    @Test
    void aMeterThatTheCustomerSaysWasExchangedMayStandLower() {
        UUID meter = village.household("F-07");
        UUID id = waiting("F-07", meter, "3", Answer.NEW_METER);
        assertThat(decide(id, What.ACCEPT, null)).isInstanceOf(Done.class);
    }

    @Test
    void aMeterRemovedBeforeTheDayLeavesOnlyRejecting() {
        UUID meter = village.household("F-08");
        UUID id = waiting("F-08", meter, "3", Answer.NEW_METER);
        UUID point = village.visible("F-08", meter).supply().point().id();
        village.registry
                .registrar()
                .exchange(
                        point,
                        DAY.minusDays(3),
                        new BigDecimal("1270"),
                        "448001",
                        5,
                        false,
                        BigDecimal.ZERO,
                        null,
                        null);
        assertThat(problem(decide(id, What.ACCEPT, null))).startsWith("reading.office.error.gone [2026-11-20, ");
        Decision reject = new Decision(What.REJECT, null, Decision.Reason.OTHER_METER, null, 1, "review");
        assertThat(village.page(ReviewPage.class).decide(SomeVisit.of(null), id.toString(), Input.of(reject)))
                .isInstanceOf(Done.class);
    }

    @Test
    void aCorrectionFinerThanLitresIsAnErrorOfItsField() {
        UUID meter = village.household("F-09");
        UUID id = waiting("F-09", meter, "1500", Answer.SURE);
        assertThat(problem(decide(id, What.CORRECT, "1290.1234"))).isEqualTo("reading.error.litres []");
    }

    @Test
    void twoSubmissionsNeverHoldTheSameReading() {
        UUID meter = village.household("F-10");
        UUID first = waiting("F-10", meter, "1500", Answer.SURE);
        UUID second = openly("F-10", meter, "1500");
        assertThat(decide(first, What.ACCEPT, null)).isInstanceOf(Done.class);
        assertThat(problem(decide(second, What.ACCEPT, null))).isEqualTo("reading.office.error.held []");
        assertThat(last("F-10", meter)).isEqualByComparingTo("1500");
    }

    @Test
    void aReadingThatAnotherSubmissionHoldsStaysWhenOneIsWithdrawn() {
        UUID meter = village.household("F-11");
        UUID first = informational("F-11", meter);
        UUID reading = reading(first);
        UUID second = informational("F-11", meter);
        assertThat(reading(second)).isEqualTo(reading);
        withdraw("F-11", first);
        assertThat(status(reading)).isEqualTo(Reading.Status.INFORMATIONAL);
        withdraw("F-11", second);
        assertThat(status(reading)).isEqualTo(Reading.Status.WITHDRAWN);
    }

    private static UUID informational(String code, UUID meter) {
        NewReading form =
                new NewReading(new BigDecimal("1270"), When.OTHER, LocalDate.of(2026, 10, 20), null, null, null, null);
        Done done = (Done) village.page(SubmitPage.class).submit(SomeVisit.of(code), meter.toString(), Input.of(form));
        return ((SubmissionView) done.model()).id();
    }

    private static UUID reading(UUID submission) {
        return village.store
                .sql("SELECT reading FROM reading.submission WHERE id = ?", submission)
                .one(row -> row.uuid("reading"));
    }

    private static Reading.Status status(UUID reading) {
        return village.registry.readings().find(reading).orElseThrow().status();
    }

    private static void withdraw(String code, UUID id) {
        village.page(SubmissionsPage.class).withdraw(SomeVisit.of(code), id.toString());
    }

    /** Without signing in, so that nothing that waits already is replaced. */
    private static UUID openly(String code, UUID meter, String value) {
        OpenReading form = new OpenReading(
                code,
                village.visible(code, meter).meter().number(),
                new BigDecimal(value),
                OpenReading.When.OTHER,
                DAY);
        village.page(OpenPage.class).submit(SomeVisit.stranger("198.51.100.7"), Input.of(form));
        return village.store
                .sql("SELECT id FROM reading.submission WHERE customer = ? AND channel = 'open'", code)
                .one(row -> row.uuid("id"));
    }
}
