package pl.ibok.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.office.Act;
import pl.ibok.registration.office.EntryPage;
import pl.ibok.registration.office.QueuePage;
import pl.ibok.registration.office.WorkPage;
import pl.ibok.registration.open.FollowPage;
import pl.ibok.registration.open.OpenPage;
import pl.ibok.registration.pages.CasePage;
import pl.ibok.registration.pages.CasesPage;
import pl.ibok.registration.pages.NewCase;
import pl.ibok.registration.pages.NewCasePage;
import pl.ibok.registration.pages.Words;
import pl.ibok.testing.TestDatabase;

class CasesDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Town town;
    static Cases cases;

    @BeforeAll
    static void settle() {
        town = new Town(DB);
        cases = new Cases(town.store);
    }

    @AfterAll
    static void leave() {
        town.close();
    }

    private static NewCase form(Map<String, String> answers) {
        return new NewCase(answers, Map.of(), List.of(), null, null, null, null);
    }

    private static Object file(SomeVisit visit, String type, NewCase form) {
        return town.page(NewCasePage.class).file(visit, type, Input.of(form));
    }

    /** The newest case of a customer. */
    private static CaseFile newest(String customer) {
        return cases.newest(customer, 1).get(0);
    }

    private static CaseFile exchange(String code) {
        String number = town.household(code);
        Object done = file(SomeVisit.of(code), "meter-exchange", form(Map.of("meter", number, "reason", "leaks")));
        assertThat(done).isInstanceOf(Done.class);
        return newest(code);
    }

    private static Object act(CaseFile c, Act.What what, String text, Outcome outcome, String queue) {
        return town.page(WorkPage.class)
                .act(
                        SomeVisit.clerk(),
                        c.id(),
                        null,
                        null,
                        null,
                        Input.of(new Act(what, text, outcome, queue, null, c.version(), null)));
    }

    private static String problems(Object answer) {
        return ((Page) answer).input().problems().all().toString();
    }

    @Test
    void a_case_has_its_number_its_deadline_and_a_message_at_once() {
        CaseFile c = exchange("R-01");
        assertThat(c.number()).matches("Z/2026/\\d{5}");
        assertThat(c.subject()).isEqualTo("Wymiana wodomierza: Przecieka");
        // 14 days from Monday 23 November: Monday 7 December.
        assertThat(c.dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(c.queue()).isEqualTo("meters");
        assertThat(town.told(c.number())).containsExactly("registration.filed");
        assertThat(town.audited).contains("registration.filed R-01");
    }

    @Test
    void numbers_leave_no_gap_also_when_a_filing_fails() {
        CaseFile before = exchange("R-02");
        NewCase bad = new NewCase(
                Map.of("meter", "4402", "reason", "leaks"),
                Map.of(),
                List.of(Town.upload("bad.exe", "MZ")),
                null,
                null,
                null,
                null);
        assertThat(problems(file(SomeVisit.of("R-02"), "meter-exchange", bad))).contains("intake.kind");
        CaseFile after = exchange("R-03");
        assertThat(number(after)).isEqualTo(number(before) + 1);
        assertThat(cases.newest("R-02", 10)).hasSize(1);
    }

    private static int number(CaseFile c) {
        return Integer.parseInt(c.number().substring(7));
    }

    @Test
    void the_same_form_sent_twice_is_one_case() {
        String number = town.household("R-04");
        SomeVisit visit = SomeVisit.once("R-04", "key-4");
        NewCase form = form(Map.of("meter", number, "reason", "broken"));
        Done first = (Done) file(visit, "meter-exchange", form);
        Done second = (Done) file(visit, "meter-exchange", form);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(cases.newest("R-04", 10)).hasSize(1);
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_the_question() {
        town.household("R-05");
        Object answer = file(
                SomeVisit.of("R-05"),
                "garden-meter",
                form(Map.of("meter", "999", "step", "dance", "state", "dwa", "installed", "30.02.2026")));
        assertThat(problems(answer))
                .contains("answers.meter", "answers.step", "answers.state", "answers.installed")
                .contains("registration.error.number", "registration.error.day.none");
        Object nothing = file(SomeVisit.of("R-05"), "garden-meter", form(Map.of()));
        assertThat(problems(nothing)).contains("answers.meter", "answers.step").doesNotContain("answers.state");
    }

    @Test
    void a_paper_that_is_asked_for_must_come_along() {
        Map<String, String> answers = Map.of(
                "address", "Młyńska 2",
                "handed", "20.11.2026",
                "meter_number", "447",
                "state", "1 234,5",
                "former", "Jan Nowak",
                "new", "Ewa Lis",
                "title", "owner");
        town.household("R-06");
        Object without = file(SomeVisit.of("R-06"), "owner-change", form(answers));
        assertThat(problems(without)).contains("papers.protocol");
        NewCase with = new NewCase(
                answers, Map.of("protocol", Town.upload("protokol.pdf", "%PDF")), List.of(), null, null, null, null);
        assertThat(file(SomeVisit.of("R-06"), "owner-change", with)).isInstanceOf(Done.class);
        CaseFile c = newest("R-06");
        String kept = town.store
                .sql("SELECT value FROM registration.case_answer WHERE case_id = ? AND field = 'state'", c.id())
                .one(row -> row.text("value"));
        assertThat(kept).isEqualTo("1234.5");
    }

    @Test
    void another_customers_case_is_missing_with_its_files_and_papers() {
        CaseFile c = exchange("R-07");
        town.household("R-08");
        CasePage page = town.page(CasePage.class);
        String id = c.id().toString();
        SomeVisit other = SomeVisit.of("R-08");
        assertThatThrownBy(() -> page.one(other, id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page.withdraw(other, id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page.confirmation(other, id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page.write(other, id, Input.of(new Words("x", List.of()))))
                .isInstanceOf(Missing.class);
        assertThat(page.one(SomeVisit.of("R-07"), id)).isNotNull();
    }

    @Test
    void a_question_waits_for_the_customer_and_an_answer_brings_it_back() {
        CaseFile c = exchange("R-09");
        assertThat(act(c, Act.What.ASK, "Kiedy ktoś będzie w domu?", null, null))
                .isInstanceOf(Done.class);
        CaseFile asked = newest("R-09");
        assertThat(asked.status()).isEqualTo(Status.ASKED);
        assertThat(asked.news()).isTrue();
        assertThat(asked.assigneeName()).isEqualTo("Anna Biurowa");
        CasePage page = town.page(CasePage.class);
        page.one(SomeVisit.lookingAs("R-09"), c.id().toString());
        assertThat(newest("R-09").news()).as("a clerk looked").isTrue();
        page.one(SomeVisit.of("R-09"), c.id().toString());
        assertThat(newest("R-09").news()).isFalse();
        page.write(
                SomeVisit.of("R-09"),
                c.id().toString(),
                Input.of(new Words("W czwartek", List.of(Town.upload("plan.pdf", "%PDF")))));
        assertThat(newest("R-09").status()).isEqualTo(Status.OPEN);
        assertThat(town.told(c.number())).containsExactly("registration.filed", "registration.asked");
    }

    @Test
    void a_deadline_is_extended_once_with_a_reason_that_the_customer_gets() {
        CaseFile c = exchange("R-10");
        act(c, Act.What.EXTEND, "Czekamy na części", null, null);
        CaseFile extended = newest("R-10");
        assertThat(extended.extendedFrom()).isEqualTo(LocalDate.of(2026, 12, 7));
        // A month from 23 November is Wednesday, 23 December.
        assertThat(extended.dueOn()).isEqualTo(LocalDate.of(2026, 12, 23));
        Notice told = town.sent.get(town.sent.size() - 1);
        assertThat(told.topic()).isEqualTo("registration.extended");
        assertThat(told.facts()).containsEntry("words", "Czekamy na części");
        Object again = act(extended, Act.What.EXTEND, "Jeszcze raz", null, null);
        assertThat(problems(again)).contains("registration.office.error.extend");
    }

    @Test
    void a_decision_closes_the_case_and_can_be_printed_and_reopened() throws IOException {
        CaseFile c = exchange("R-11");
        act(c, Act.What.CLOSE, "Wodomierz wymieniony 24 listopada.", Outcome.DONE, null);
        CaseFile closed = newest("R-11");
        assertThat(closed.closed()).isTrue();
        Download paper = town.page(CasePage.class).decision(SomeVisit.of("R-11"), c.id().toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.content().writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("registration-decision");
        assertThat(paper.name()).isEqualTo(closed.number().replace('/', '-') + "-decision.pdf");
        Object late = town.page(CasePage.class)
                .write(SomeVisit.of("R-11"), c.id().toString(), Input.of(new Words("Jeszcze jedno", List.of())));
        assertThat(problems(late)).contains("registration.error.closed");
        act(closed, Act.What.REOPEN, "Klient zgłosił ponownie", null, null);
        assertThat(newest("R-11").status()).isEqualTo(Status.OPEN);
        assertThat(town.told(c.number()))
                .containsExactly("registration.filed", "registration.closed", "registration.reopened");
    }

    @Test
    void of_two_clerks_the_slower_is_told() {
        CaseFile c = exchange("R-12");
        act(c, Act.What.TAKE, null, null, null);
        Object slower = act(c, Act.What.CLOSE, "Zrobione", Outcome.DONE, null);
        assertThat(problems(slower)).contains("registration.office.error.changed");
        assertThat(newest("R-12").closed()).isFalse();
    }

    @Test
    void a_case_is_given_to_a_colleague_who_is_told() {
        CaseFile c = exchange("R-21");
        assertThat(problems(assign(c, java.util.UUID.randomUUID()))).contains("registration.office.error.colleague");
        assertThat(assign(c, Town.COLLEAGUE)).isInstanceOf(Done.class);
        CaseFile given = newest("R-21");
        assertThat(given.assigneeName()).isEqualTo("Ewa Koleżanka");
        Notice told = town.sent.get(town.sent.size() - 1);
        assertThat(told.topic()).isEqualTo("registration.assigned");
        assertThat(told.to()).isEqualTo(Recipient.account(Town.COLLEAGUE));
        assign(given, SomeVisit.clerk().caller().account());
        assertThat(town.told(c.number())).as("nobody tells herself").hasSize(2);
    }

    private static Object assign(CaseFile c, java.util.UUID colleague) {
        return town.page(WorkPage.class)
                .act(
                        SomeVisit.clerk(),
                        c.id(),
                        null,
                        null,
                        null,
                        Input.of(new Act(Act.What.ASSIGN, null, null, null, colleague, c.version(), null)));
    }

    @Test
    void an_answer_kept_ready_is_put_below_what_was_typed_and_nothing_else_happens() {
        CaseFile c = exchange("R-22");
        java.util.UUID ready = town.store
                .sql("SELECT id FROM registration.canned_answer WHERE title = 'Przyjęte do realizacji'")
                .one(row -> row.uuid("id"));
        String kept = "Zgłoszenie przyjęte. Damy znać, gdy będzie gotowe.";
        assertThat(inserted(c, null, ready, c.version()).input().value("text")).isEqualTo(kept);
        Page page = inserted(c, "Dzień dobry,", ready, c.version());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.input().value("text")).isEqualTo("Dzień dobry,\n\n" + kept);
        assertThat(page.input().value("outcome")).as("the rest stays").isEqualTo("done");
        assertThat(newest("R-22")).isEqualTo(c);

        act(c, Act.What.NOTE, "Ktoś inny", null, null);
        Page late = inserted(c, "Dzień dobry,", ready, c.version());
        assertThat(problems(late)).contains("registration.office.error.changed");
        assertThat(late.input().value("text")).isEqualTo("Dzień dobry,\n\n" + kept);
    }

    private static Page inserted(CaseFile c, String text, java.util.UUID ready, int version) {
        Act act = new Act(null, text, Outcome.DONE, null, null, version, ready);
        Input<Act> input = new Input<>(
                act, Map.of("outcome", List.of("done")), Input.of(act).problems());
        return (Page) town.page(WorkPage.class).act(SomeVisit.clerk(), c.id(), null, null, null, input);
    }

    @Test
    void what_staff_see_of_a_customer_is_recorded() {
        CaseFile c = exchange("R-23");
        act(c, Act.What.CLOSE, "Wymieniony", Outcome.DONE, null);
        town.audited.clear();
        town.page(WorkPage.class).decision(SomeVisit.clerk(), c.id());
        assertThat(town.audited).containsExactly("registration.decision-seen R-23");
        EntryPage entry = town.page(EntryPage.class);
        town.audited.clear();
        entry.choose(SomeVisit.clerk(), "R-23");
        entry.form(SomeVisit.clerk(), "meter-exchange", "R-23");
        entry.file(SomeVisit.clerk(), "meter-exchange", "R-23", Input.of(form(Map.of())));
        assertThat(town.audited)
                .containsExactly(
                        "registration.customer-seen R-23",
                        "registration.customer-seen R-23",
                        "registration.customer-seen R-23");
        town.audited.clear();
        entry.choose(SomeVisit.clerk(), null);
        entry.form(SomeVisit.clerk(), "no-water", "nobody");
        assertThat(town.audited).isEmpty();
    }

    @Test
    void a_note_stays_in_the_office_and_moving_frees_the_case() {
        CaseFile c = exchange("R-13");
        act(c, Act.What.TAKE, null, null, null);
        act(newest("R-13"), Act.What.NOTE, "Klient zdenerwowany", null, null);
        act(newest("R-13"), Act.What.MOVE, null, null, "office");
        CaseFile moved = newest("R-13");
        assertThat(moved.queue()).isEqualTo("office");
        assertThat(moved.assignee()).isNull();
        Page seen = town.page(CasePage.class).one(SomeVisit.of("R-13"), c.id().toString());
        assertThat(seen.model().toString()).doesNotContain("zdenerwowany");
        assertThat(town.told(c.number())).containsExactly("registration.filed");
    }

    @Test
    void without_signing_in_a_report_is_followed_by_its_secret_only() {
        NewCase form = new NewCase(
                Map.of("address", "Rynek 1", "what", "none", "since", "od rana"),
                Map.of(),
                List.of(),
                "Jan Przechodzień",
                "jan@example.pl",
                null,
                null);
        SomeVisit stranger = SomeVisit.stranger("198.51.100.1");
        Done done = (Done) town.page(OpenPage.class).file(stranger, "no-water", Input.of(form));
        assertThat(done.location()).startsWith("/e-registration/follow/");
        String secret = done.location().substring("/e-registration/follow/".length());
        FollowPage follow = town.page(FollowPage.class);
        assertThat(follow.one(stranger, secret).model().toString()).contains("Rynek 1");
        assertThatThrownBy(() -> follow.one(stranger, secret + "x")).isInstanceOf(Missing.class);
        Notice told = town.sent.get(town.sent.size() - 1);
        assertThat(told.to())
                .isEqualTo(Recipient.address(
                        "jan@example.pl", "Jan Przechodzień", SomeVisit.of(null).locale()));
        assertThat(told.secret().maker()).isEqualTo("registration.follow");
        assertThat(told.toString()).doesNotContain(secret);
        String kept = town.store
                .sql("SELECT string_agg(encode(hash, 'escape'), '') AS all FROM registration.follow")
                .one(row -> row.text("all"));
        assertThat(kept).doesNotContain(secret);
        String mailed = town.store.inTransaction(
                () -> town.service.following().path(told.secret().about()).orElseThrow());
        assertThat(follow.one(stranger, mailed.substring("/e-registration/follow/".length())))
                .isNotNull();
        assertThat(follow.one(stranger, secret)).as("the first link holds on").isNotNull();
    }

    @Test
    void a_customers_case_is_not_shown_by_a_link() {
        CaseFile c = exchange("R-14");
        String path = town.store.inTransaction(
                () -> town.service.following().path(c.id().toString()).orElseThrow());
        String secret = path.substring("/e-registration/follow/".length());
        assertThatThrownBy(() -> town.page(FollowPage.class).one(SomeVisit.stranger("198.51.100.2"), secret))
                .isInstanceOf(Missing.class);
    }

    @Test
    void strangers_are_limited_and_machines_that_fill_everything_are_refused() {
        Map<String, String> answers = Map.of("address", "Rynek 2", "what", "none", "since", "od rana");
        NewCase machine = new NewCase(answers, Map.of(), List.of(), "Bot", "b@example.pl", null, "http://x");
        SomeVisit address = SomeVisit.stranger("198.51.100.3");
        OpenPage page = town.page(OpenPage.class);
        assertThat(problems(page.file(address, "no-water", Input.of(machine)))).contains("registration.error.machine");
        NewCase form = new NewCase(answers, Map.of(), List.of(), "Ewa", "e@example.pl", null, null);
        for (int i = 0; i < 5; i++) {
            page.file(address, "no-water", Input.of(form));
        }
        assertThatThrownBy(() -> page.file(address, "no-water", Input.of(form))).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> page.file(address, "meter-exchange", Input.of(form)))
                .as("only for customers")
                .isInstanceOf(Missing.class);
    }

    @Test
    void what_is_to_be_mended_is_not_counted_and_a_network_counts_as_one() {
        Map<String, String> answers = Map.of("address", "Rynek 4", "what", "none", "since", "od rana");
        OpenPage page = town.page(OpenPage.class);
        List<NewCase> wrong = List.of(
                new NewCase(Map.of("address", "Rynek 4"), Map.of(), List.of(), "Ewa", "e@example.pl", null, null),
                new NewCase(
                        Map.of("address", "Rynek 4", "where", "street", "description", "Cieknie"),
                        Map.of(),
                        List.of(Town.upload("bad.exe", "MZ")),
                        "Ewa",
                        "e@example.pl",
                        null,
                        null));
        for (int i = 0; i < 6; i++) {
            SomeVisit visit = SomeVisit.stranger("2001:db8:7:7::" + i);
            assertThat(page.file(visit, "no-water", Input.of(wrong.get(0)))).isInstanceOf(Page.class);
            assertThat(problems(page.file(visit, "leak", Input.of(wrong.get(1)))))
                    .contains("intake.kind");
        }
        NewCase form = new NewCase(answers, Map.of(), List.of(), "Ewa", "e@example.pl", null, null);
        for (int i = 0; i < 5; i++) {
            assertThat(page.file(SomeVisit.stranger("2001:db8:7:7::" + i), "no-water", Input.of(form)))
                    .isInstanceOf(Done.class);
        }
        assertThatThrownBy(() -> page.file(SomeVisit.stranger("2001:db8:7:7:ffff::1"), "no-water", Input.of(form)))
                .isInstanceOf(TooMany.class);
        assertThat(page.file(SomeVisit.stranger("2001:db8:7:8::1"), "no-water", Input.of(form)))
                .isInstanceOf(Done.class);
    }

    @Test
    void files_of_strangers_are_not_checked_without_end() {
        NewCase form = new NewCase(
                Map.of("address", "Rynek 5", "where", "street", "description", "Cieknie"),
                Map.of(),
                List.of(Town.upload("bad.exe", "MZ")),
                "Ewa",
                "e@example.pl",
                null,
                null);
        SomeVisit visit = SomeVisit.stranger("198.51.100.9");
        OpenPage page = town.page(OpenPage.class);
        for (int i = 0; i < 60; i++) {
            page.file(visit, "leak", Input.of(form));
        }
        assertThatThrownBy(() -> page.file(visit, "leak", Input.of(form))).isInstanceOf(TooMany.class);
    }

    @Test
    void the_list_is_searched_and_paged() {
        String number = town.household("R-15");
        for (int i = 0; i < 23; i++) {
            file(
                    SomeVisit.of("R-15"),
                    "meter-exchange",
                    form(Map.of("meter", number, "reason", i == 7 ? "frozen" : "leaks")));
        }
        CasesPage page = town.page(CasesPage.class);
        CasesPage.Model first = (CasesPage.Model)
                page.all(SomeVisit.of("R-15"), null, null, null).model();
        assertThat(first.cases()).hasSize(20);
        CasesPage.Model second = (CasesPage.Model)
                page.all(SomeVisit.of("R-15"), null, null, first.next()).model();
        assertThat(second.cases()).hasSize(3);
        CasesPage.Model found = (CasesPage.Model)
                page.all(SomeVisit.of("R-15"), "all", "zamarzł", null).model();
        assertThat(found.cases()).hasSize(1);
        CasesPage.Model closed = (CasesPage.Model)
                page.all(SomeVisit.of("R-15"), "closed", null, null).model();
        assertThat(closed.cases()).isEmpty();
    }

    @Test
    void a_place_that_nobody_was_given_is_the_beginning() {
        String id = java.util.UUID.randomUUID().toString();
        for (String before : List.of("", "_", "x_y", "2026-02-30_" + id, "+1000000000-12-31T23:59:59Z_" + id)) {
            assertThat(town.page(CasesPage.class)
                            .all(SomeVisit.of("R-15"), "all", null, before)
                            .model())
                    .as(before)
                    .isNotNull();
            assertThat(town.page(QueuePage.class).queue(SomeVisit.clerk(), "closed", null, null, before))
                    .isNotNull();
        }
    }

    @Test
    void a_case_near_its_deadline_is_escalated_once_and_its_clerk_told() {
        CaseFile c = exchange("R-16");
        act(c, Act.What.TAKE, null, null, null);
        town.service.escalation().work();
        assertThat(newest("R-16").escalatedAt()).isNull();
        town.clock.moveTo(LocalDate.of(2026, 12, 3));
        try {
            town.service.escalation().work();
            town.service.escalation().work();
            assertThat(newest("R-16").escalatedAt()).isNotNull();
            assertThat(town.told(c.number())).containsExactly("registration.filed", "registration.due");
        } finally {
            town.clock.moveTo(Town.TODAY);
        }
    }

    @Test
    void a_persons_data_is_given_and_forgotten() {
        CaseFile c = exchange("R-17");
        act(c, Act.What.CLOSE, "Wymieniony", Outcome.DONE, null);
        Map<String, Object> data = town.service.personalData().export("R-17");
        assertThat(data.toString()).contains(c.number(), "Wymieniony", "leaks");
        town.service.personalData().anonymise("R-17");
        assertThat(town.service.personalData().export("R-17").toString())
                .contains(c.number())
                .doesNotContain("Wymieniony", "leaks", "Przecieka", "halina@example.pl");
    }

    @Test
    void entries_can_only_be_added() {
        exchange("R-18");
        assertThatThrownBy(() -> town.store
                        .sql("UPDATE registration.case_entry SET text = 'x' WHERE customer = 'R-18'")
                        .update())
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_new_wording_of_a_type_leaves_filed_cases_as_they_are() {
        CaseFile before = sealing("R-19");
        TypesDbTest.reword(town, "meter-sealing", "Plombowanie na nowo");
        CaseFile after = sealing("R-20");
        assertThat(after.typeVersion()).isEqualTo(before.typeVersion() + 1);
        Page old =
                town.page(CasePage.class).one(SomeVisit.of("R-19"), before.id().toString());
        assertThat(old.model().toString()).contains("Plombowanie wodomierza").doesNotContain("na nowo");
    }

    private static CaseFile sealing(String code) {
        String number = town.household(code);
        file(SomeVisit.of(code), "meter-sealing", form(Map.of("meter", number, "reason", "repair")));
        return newest(code);
    }
}
