package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Upload;
import pl.ibok.reading.check.Rule;
import pl.ibok.reading.office.Decision;
import pl.ibok.reading.office.ReviewPage;
import pl.ibok.reading.pages.CheckView;
import pl.ibok.reading.pages.MeterPage;
import pl.ibok.reading.pages.NewReading;
import pl.ibok.reading.pages.NewReading.Answer;
import pl.ibok.reading.pages.NewReading.When;
import pl.ibok.reading.pages.SubmissionView;
import pl.ibok.reading.pages.SubmissionsPage;
import pl.ibok.reading.pages.SubmitPage;
import pl.ibok.reading.photo.DrawnDial;
import pl.ibok.reading.submission.Submission.Status;
import pl.ibok.testing.TestDatabase;
import pl.ibok.testing.TestUpload;

class WholeWayDbTest {
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

    private static Object submit(SomeVisit visit, UUID meter, NewReading form) {
        return village.page(SubmitPage.class).submit(visit, meter.toString(), Input.of(form));
    }

    private static NewReading today(String value, Answer answer) {
        return new NewReading(new BigDecimal(value), When.TODAY, null, null, null, null, answer);
    }

    private static SubmissionView submitted(Object answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return (SubmissionView) ((Done) answer).model();
    }

    private static List<ReadingLine> history(String code, UUID meter) {
        VisibleMeter visible = village.visible(code, meter);
        return village.registry.readings().history(visible, visible.visible(), null, 50);
    }

    private static Object decide(UUID id, Decision decision) {
        return village.page(ReviewPage.class).decide(SomeVisit.of(null), id.toString(), Input.of(decision));
    }

    private static Decision decision(Decision.What what, String value, Decision.Reason reason, int version) {
        return new Decision(what, value == null ? null : new BigDecimal(value), reason, null, version, "review");
    }

    @Test
    void a_plausible_reading_is_in_the_history_at_once() {
        UUID meter = village.household("W-01");
        SubmissionView view = submitted(submit(SomeVisit.of("W-01"), meter, today("1288", null)));
        assertThat(view.status()).isEqualTo(Status.ACCEPTED);
        ReadingLine newest = history("W-01", meter).get(0);
        assertThat(newest.reading().value()).isEqualByComparingTo("1288");
        assertThat(newest.reading().source()).isEqualTo(Reading.Source.CUSTOMER);
        assertThat(newest.reading().status()).isEqualTo(Reading.Status.ACCEPTED);
        assertThat(newest.consumption()).isEqualByComparingTo("24");
        assertThat(village.audited).contains("reading.submitted W-01", "reading.recorded W-01");
    }

    @Test
    void the_same_form_sent_twice_is_one_reading() {
        UUID meter = village.household("W-02");
        SubmissionView first = submitted(submit(SomeVisit.once("W-02", "key-1"), meter, today("1288", null)));
        village.published.clear();
        Object second = village.page(SubmitPage.class)
                .submit(SomeVisit.once("W-02", "key-1"), meter.toString(), Input.of(today("1288", null)));
        assertThat(submitted(second).id()).isEqualTo(first.id());
        assertThat(village.published).isEmpty();
        assertThat(history("W-02", meter).stream()
                        .filter(line -> line.reading().on().equals(Village.TODAY)))
                .hasSize(1);
    }

    @Test
    void a_doubtful_reading_is_a_question_first_and_nothing_is_kept() {
        UUID meter = village.household("W-03");
        Page page = (Page) submit(SomeVisit.of("W-03"), meter, today("1388", null));
        assertThat(page.template()).isEqualTo("reading-check");
        CheckView question = (CheckView) page.model();
        assertThat(question.rule()).isEqualTo(Rule.MUCH);
        assertThat(question.consumption()).isEqualByComparingTo("124");
        assertThat(question.slip().value()).isEqualByComparingTo("1288");
        // 124 m³ at 4 + 6 PLN and a subscription of 5 PLN, VAT 8%; usual 23 m³ in 59 days.
        assertThat(question.effect()).isEqualByComparingTo("1344.60");
        assertThat(history("W-03", meter)).noneMatch(line -> line.reading().on().equals(Village.TODAY));
    }

    @Test
    void a_confirmed_one_goes_from_review_by_correction_into_the_history_and_can_be_undone() {
        UUID meter = village.household("W-04");
        village.published.clear();
        SubmissionView waits = submitted(submit(SomeVisit.of("W-04"), meter, today("1388", Answer.SURE)));
        assertThat(waits.status()).isEqualTo(Status.REVIEW);
        assertThat(history("W-04", meter)).noneMatch(line -> line.reading().on().equals(Village.TODAY));

        Done accepted = (Done) decide(waits.id(), decision(Decision.What.CORRECT, "1288", null, 1));
        assertThat(accepted.location()).contains("done=" + waits.id());
        assertThat(history("W-04", meter).get(0).reading().value()).isEqualByComparingTo("1288");
        assertThat(village.published).containsExactly("reading.submitted", "reading.accepted");
        assertThat(village.told.last("W-04")).containsEntry("outcome", "accepted");

        village.page(ReviewPage.class).undo(SomeVisit.of(null), waits.id().toString());
        assertThat(history("W-04", meter)).noneMatch(line -> line.reading().on().equals(Village.TODAY));

        decide(waits.id(), decision(Decision.What.REJECT, null, Decision.Reason.DOES_NOT_FIT, 3));
        MeterPage.Model page = page("W-04", meter);
        assertThat(page.submissions().get(0).status()).isEqualTo(Status.REJECTED);
        assertThat(page.submissions().get(0).message()).startsWith("reading.letter.reject.does_not_fit");
        assertThat(village.published).endsWith("reading.reopened", "reading.rejected");
        assertThat(village.told.last("W-04")).containsEntry("outcome", "rejected");
    }

    @Test
    void a_decision_can_be_undone_for_ten_minutes_only() {
        UUID meter = village.household("W-05");
        SubmissionView waits = submitted(submit(SomeVisit.of("W-05"), meter, today("1388", Answer.SURE)));
        decide(waits.id(), decision(Decision.What.ACCEPT, null, null, 1));
        try {
            village.clock.moveTo(village.clock.now().plus(Duration.ofMinutes(11)));
            Done late = (Done) village.page(ReviewPage.class)
                    .undo(SomeVisit.of(null), waits.id().toString());
            assertThat(late.said()).isEqualTo("reading.office.said.late");
            assertThat(history("W-05", meter).get(0).reading().status()).isEqualTo(Reading.Status.ACCEPTED);
        } finally {
            village.clock.moveTo(Village.TODAY);
        }
    }

    @Test
    void of_two_clerks_the_second_is_told_that_it_has_changed() {
        UUID meter = village.household("W-06");
        SubmissionView waits = submitted(submit(SomeVisit.of("W-06"), meter, today("1388", Answer.SURE)));
        decide(waits.id(), decision(Decision.What.ACCEPT, null, null, 1));
        Done second = (Done) decide(waits.id(), decision(Decision.What.REJECT, null, Decision.Reason.OTHER_METER, 1));
        assertThat(second.said()).isEqualTo("reading.office.said.changed");
        assertThat(history("W-06", meter).get(0).reading().status()).isEqualTo(Reading.Status.ACCEPTED);
    }

    @Test
    void a_photo_travels_from_the_form_through_the_question_to_the_clerk() throws Exception {
        UUID meter = village.household("W-07");
        NewReading withPhoto = new NewReading(
                new BigDecimal("1388"), When.TODAY, null, upload(DrawnDial.of("01288", "482")), null, null, null);
        CheckView question = (CheckView) ((Page) submit(SomeVisit.of("W-07"), meter, withPhoto)).model();
        assertThat(question.kept()).isNotNull();
        NewReading sure =
                new NewReading(new BigDecimal("1388"), When.TODAY, null, null, question.kept(), null, Answer.SURE);
        SubmissionView waits = submitted(submit(SomeVisit.of("W-07"), meter, sure));
        assertThat(waits.photo()).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Download photo = village.page(ReviewPage.class).photo(waits.id().toString());
        photo.content().writeTo(out);
        assertThat(out.toByteArray()).startsWith(0xFF, 0xD8);
        assertThat(village.audited).contains("reading.photo_seen W-07");
    }

    @Test
    void a_photo_that_comes_after_the_decision_is_too_late_and_no_failure() throws Exception {
        UUID meter = village.household("W-41");
        SubmissionView waits = submitted(submit(SomeVisit.of("W-41"), meter, today("1388", Answer.SURE)));
        decide(waits.id(), decision(Decision.What.ACCEPT, null, null, 1));
        SubmissionsPage.Photo photo = new SubmissionsPage.Photo(upload(DrawnDial.of("01388", "482")));
        Done late = (Done) village.page(SubmissionsPage.class)
                .addPhoto(SomeVisit.of("W-41"), waits.id().toString(), Input.of(photo));
        assertThat(late.said()).isEqualTo("reading.said.late");
    }

    @Test
    void a_photo_of_somebody_else_can_not_be_attached() {
        UUID theirs = village.household("W-08");
        NewReading withPhoto = new NewReading(
                new BigDecimal("1388"), When.TODAY, null, upload(DrawnDial.of("01288", "482")), null, null, null);
        UUID kept = ((CheckView) ((Page) submit(SomeVisit.of("W-08"), theirs, withPhoto)).model()).kept();
        UUID mine = village.household("W-09");
        NewReading stolen = new NewReading(new BigDecimal("1388"), When.TODAY, null, null, kept, null, Answer.SURE);
        assertThat(submitted(submit(SomeVisit.of("W-09"), mine, stolen)).photo())
                .isFalse();
    }

    @Test
    void what_was_submitted_can_be_changed_until_it_is_billed() {
        UUID meter = village.household("W-10");
        SubmissionView first = submitted(submit(SomeVisit.of("W-10"), meter, today("1290", null)));
        NewReading better = new NewReading(new BigDecimal("1288"), When.TODAY, null, null, null, first.id(), null);
        SubmissionView second = submitted(submit(SomeVisit.of("W-10"), meter, better));
        assertThat(village.visible("W-10", meter).last().value()).isEqualByComparingTo("1288");
        bill(meter);
        Done late = (Done) village.page(SubmissionsPage.class)
                .withdraw(SomeVisit.of("W-10"), second.id().toString());
        assertThat(late.said()).isEqualTo("reading.said.late");
        assertThat(village.visible("W-10", meter).last().value()).isEqualByComparingTo("1288");
    }

    @Test
    void replacing_what_was_billed_meanwhile_shows_the_form_again_with_all_that_was_typed() {
        UUID meter = village.household("W-42");
        SubmissionView first = submitted(submit(SomeVisit.of("W-42"), meter, today("1290", null)));
        bill(meter);
        NewReading better = new NewReading(
                new BigDecimal("1288"), When.TODAY, null, upload(DrawnDial.of("01288", "482")), null, first.id(), null);
        assertTypedAgain(submit(SomeVisit.of("W-42"), meter, better));
        assertThat(village.visible("W-42", meter).last().value()).isEqualByComparingTo("1290");
    }

    @Test
    void replacing_what_was_rejected_meanwhile_is_no_failure() {
        UUID meter = village.household("W-43");
        SubmissionView first = submitted(submit(SomeVisit.of("W-43"), meter, today("1388", Answer.SURE)));
        decide(first.id(), decision(Decision.What.REJECT, null, Decision.Reason.OTHER_METER, 1));
        NewReading better = new NewReading(
                new BigDecimal("1288"), When.TODAY, null, upload(DrawnDial.of("01288", "482")), null, first.id(), null);
        assertTypedAgain(submit(SomeVisit.of("W-43"), meter, better));
    }

    private static void assertTypedAgain(Object answer) {
        assertThat(answer).isInstanceOf(Page.class);
        Page page = (Page) answer;
        assertThat(page.template()).isEqualTo("reading-submit");
        assertThat(page.input().problems().all())
                .singleElement()
                .hasFieldOrPropertyWithValue("message", "reading.said.late");
        assertThat(page.model()).hasFieldOrPropertyWithValue("replaces", null);
        assertThat(page.model()).extracting("kept").isNotNull();
    }

    @Test
    void a_withdrawn_reading_counts_no_more() {
        UUID meter = village.household("W-11");
        SubmissionView view = submitted(submit(SomeVisit.of("W-11"), meter, today("1288", null)));
        village.page(SubmissionsPage.class)
                .withdraw(SomeVisit.of("W-11"), view.id().toString());
        assertThat(village.visible("W-11", meter).last().value()).isEqualByComparingTo("1264");
        assertThat(village.published).endsWith("reading.withdrawn");
    }

    @Test
    void outside_the_window_a_reading_is_information() {
        UUID meter = village.household("W-12");
        NewReading early =
                new NewReading(new BigDecimal("1275"), When.OTHER, LocalDate.of(2026, 10, 20), null, null, null, null);
        assertThat(submitted(submit(SomeVisit.of("W-12"), meter, early)).status())
                .isEqualTo(Status.INFORMATIONAL);
        assertThat(village.visible("W-12", meter).last().value()).isEqualByComparingTo("1264");
    }

    @Test
    void what_can_be_no_reading_is_an_error_to_mend() {
        UUID meter = village.household("W-13");
        assertThat(problem(meter, new NewReading(new BigDecimal("128801"), null, null, null, null, null, null)))
                .isEqualTo("value reading.error.digits");
        assertThat(problem(
                        meter,
                        new NewReading(
                                new BigDecimal("1288"),
                                When.OTHER,
                                LocalDate.of(2026, 11, 24),
                                null,
                                null,
                                null,
                                null)))
                .isEqualTo("date reading.error.future");
        assertThat(problem(
                        meter,
                        new NewReading(
                                new BigDecimal("1288"), When.OTHER, LocalDate.of(2026, 9, 25), null, null, null, null)))
                .isEqualTo("date reading.error.beforeLast");
        assertThat(problem(meter, new NewReading(null, null, null, null, null, null, null)))
                .isEqualTo("value reading.error.value");
    }

    @Test
    void another_customers_meter_and_submission_are_not_there() {
        UUID meter = village.household("W-14");
        village.household("W-15");
        SubmissionView view = submitted(submit(SomeVisit.of("W-14"), meter, today("1288", null)));
        SomeVisit other = SomeVisit.of("W-15");
        assertThatThrownBy(() -> submit(other, meter, today("1288", null))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> village.page(MeterPage.class).history(other, meter.toString(), null, null, null))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> village.page(SubmissionsPage.class)
                        .withdraw(other, view.id().toString()))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> village.page(SubmissionsPage.class)
                        .photo(other, view.id().toString()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void after_a_change_of_owner_each_sees_their_own_time() {
        UUID meter = village.household("W-16");
        submit(SomeVisit.of("W-16"), meter, today("1290", null));
        UUID point = village.visible("W-16", meter).supply().point().id();
        village.registry
                .registrar()
                .endContract("U/W-16/2025-01-25", Village.TODAY, java.util.Map.of(meter, new BigDecimal("1290")));
        village.clock.moveTo(Village.TODAY.plusDays(10));
        try {
            village.contract("W-17", point, Village.TODAY.plusDays(1));
            MeterPage.Model theirs = page("W-17", meter);
            assertThat(theirs.submissions()).isEmpty();
            assertThat(theirs.readings()).isNotEmpty().allMatch(row -> !row.date()
                    .isBefore(Village.TODAY));
        } finally {
            village.clock.moveTo(Village.TODAY);
        }
    }

    private static MeterPage.Model page(String code, UUID meter) {
        Page page = village.page(MeterPage.class).history(SomeVisit.of(code), meter.toString(), null, null, null);
        return (MeterPage.Model) page.model();
    }

    private static String problem(UUID meter, NewReading form) {
        Page page = (Page) submit(SomeVisit.of("W-13"), meter, form);
        assertThat(page.status()).isEqualTo(422);
        var first = page.input().problems().all().get(0);
        return first.field() + " " + first.message();
    }

    private static void bill(UUID meter) {
        village.store
                .sql("UPDATE registry.reading SET status = 'billed' WHERE meter_id = ? AND status = 'accepted'", meter)
                .update();
    }

    private static Upload upload(byte[] bytes) {
        return new TestUpload("IMG_0001.JPG", bytes);
    }
}
