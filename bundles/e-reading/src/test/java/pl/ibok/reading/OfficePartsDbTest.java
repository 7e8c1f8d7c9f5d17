package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.access.Caller;
import pl.ibok.api.office.CustomerPart.Fact;
import pl.ibok.api.office.CustomerPart.Part;
import pl.ibok.api.office.OfficeQueue.Waiting;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Words;
import pl.ibok.reading.office.QueuePage;
import pl.ibok.reading.pages.NewReading;
import pl.ibok.reading.pages.NewReading.Answer;
import pl.ibok.reading.pages.NewReading.When;
import pl.ibok.reading.pages.SubmitPage;
import pl.ibok.testing.TestDatabase;

/** What readings add to the pages of the office: one doubtful submission of today, to be reviewed within two worked days. */
class OfficePartsDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Village village;

    @BeforeAll
    static void settle() {
        village = new Village(DB);
        UUID meter = village.household("B-01");
        NewReading doubtful = new NewReading(new BigDecimal("1388"), When.TODAY, null, null, null, null, Answer.SURE);
        village.page(SubmitPage.class).submit(SomeVisit.of("B-01"), meter.toString(), Input.of(doubtful));
    }

    @AfterAll
    static void leave() {
        village.close();
    }

    /** Words that are only their keys and first argument. */
    private static final Words KEYS = new Words() {
        @Override
        public String text(String key, Object... arguments) {
            return arguments.length == 0 ? key : key + " " + arguments[0];
        }

        @Override
        public Locale locale() {
            return Caller.POLISH;
        }
    };

    @Test
    void theQueueSaysWhatWaitsAndUntilWhen() {
        Waiting waiting = village.service.reviewQueue().waiting(Village.TODAY);
        assertThat(waiting.items()).isEqualTo(1);
        assertThat(waiting.overdue()).isZero();
        assertThat(waiting.next()).isAfterOrEqualTo(Village.TODAY);
        village.clock.moveTo(Village.TODAY.plusDays(30));
        assertThat(village.service
                        .reviewQueue()
                        .waiting(Village.TODAY.plusDays(30))
                        .overdue())
                .isEqualTo(1);
        village.clock.moveTo(Village.TODAY);
    }

    @Test
    void thatTheQueueWasLookedThroughIsRecordedOnceAView() {
        village.audited.clear();
        village.page(QueuePage.class).queue(SomeVisit.of(null), "photo", null, null);
        assertThat(village.audited).containsExactly("reading.listed null");
        village.audited.clear();
        village.page(QueuePage.class).queue(SomeVisit.of(null), null, null, null);
        assertThat(village.audited).containsExactly("reading.listed null", "reading.seen B-01");
    }

    @Test
    void theDayCountsWhatWasSubmittedOnIt() {
        assertThat(village.service.reviewQueue().facts(Village.TODAY, KEYS))
                .extracting(Fact::value)
                .containsExactly("reading.day.count 1", "reading.day.count 0");
        assertThat(village.service.reviewQueue().facts(Village.TODAY.plusDays(1), KEYS))
                .extracting(Fact::value)
                .containsExactly("reading.day.count 0", "reading.day.count 0");
    }

    @Test
    void theCustomersPictureHasTheLastReadingsAndWhatStillWaits() {
        Part readings = village.service.readingsPart().part("B-01", Village.TODAY, KEYS);
        assertThat(readings.rows()).hasSize(10);
        assertThat(readings.rows().get(0).cells()).element(2).asString().startsWith("reading.part.volume 1264");
        Part submissions = village.service.submissionsPart().part("B-01", Village.TODAY, KEYS);
        assertThat(submissions.facts()).extracting(Fact::value).containsExactly("1");
        assertThat(submissions.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .contains("reading.office.status.review"));
        assertThat(village.service
                        .submissionsPart()
                        .part("B-02", Village.TODAY, KEYS)
                        .rows())
                .isEmpty();
    }
}
