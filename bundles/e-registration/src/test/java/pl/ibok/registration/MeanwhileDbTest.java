package pl.ibok.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Upload;
import pl.ibok.registration.file.Attachments;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Chronicle;
import pl.ibok.registration.file.Talking;
import pl.ibok.registration.office.Act;
import pl.ibok.registration.office.WorkPage;
import pl.ibok.registration.open.FollowPage;
import pl.ibok.registration.open.OpenPage;
import pl.ibok.registration.pages.CasePage;
import pl.ibok.registration.pages.NewCase;
import pl.ibok.registration.pages.NewCasePage;
import pl.ibok.registration.pages.Words;
import pl.ibok.testing.TestDatabase;

/** What others do while a form is on its way and its files are checked. */
class MeanwhileDbTest {
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

    private static NewCase exchange(String number, Upload... files) {
        return new NewCase(
                Map.of("meter", number, "reason", "leaks"), Map.of(), List.of(files), null, null, null, null);
    }

    private static Object file(SomeVisit visit, NewCase form) {
        return town.page(NewCasePage.class).file(visit, "meter-exchange", Input.of(form));
    }

    private static CaseFile filed(String code) {
        String number = town.household(code);
        assertThat(file(SomeVisit.of(code), exchange(number))).isInstanceOf(Done.class);
        return cases.newest(code, 1).get(0);
    }

    private static void act(UUID id, Act.What what, Outcome outcome) {
        CaseFile c = cases.find(id).orElseThrow();
        Act act = new Act(what, "Kiedy ktoś będzie w domu?", outcome, null, null, c.version(), null);
        Object done = town.page(WorkPage.class).act(SomeVisit.clerk(), id, null, null, null, Input.of(act));
        assertThat(done).isInstanceOf(Done.class);
    }

    private static Object write(String code, CaseFile c) {
        return town.page(CasePage.class)
                .write(
                        SomeVisit.of(code),
                        c.id().toString(),
                        Input.of(new Words("W czwartek", List.of(Town.upload("plan.pdf", "%PDF " + code)))));
    }

    private static String attached(CaseFile c) {
        return new Attachments(town.store).of(c).toString();
    }

    private static boolean keptLast() {
        return town.node.files().find(town.taken.get(town.taken.size() - 1)).isPresent();
    }

    @Test
    void files_are_checked_before_any_transaction_and_others_file_meanwhile() {
        String slow = town.household("M-01");
        town.takenInTransaction.clear();
        town.meanwhile = () -> filed("M-02");
        assertThat(file(SomeVisit.once("M-01", "slow"), exchange(slow, Town.upload("plan.pdf", "%PDF M-01"))))
                .isInstanceOf(Done.class);
        CaseFile mine = cases.newest("M-01", 1).get(0);
        assertThat(mine.number())
                .as("who waited for the antivirus comes after who did not")
                .isGreaterThan(cases.newest("M-02", 1).get(0).number());
        assertThat(attached(mine)).contains("plan.pdf");
        assertThat(write("M-01", mine)).isInstanceOf(Done.class);
        assertThat(town.takenInTransaction).containsExactly(false, false);
    }

    @Test
    void files_that_no_case_got_are_deleted() {
        String number = town.household("M-03");
        NewCase form = exchange(number, Town.upload("plan.pdf", "%PDF M-03"));
        file(SomeVisit.once("M-03", "twice"), form);
        assertThat(keptLast()).isTrue();
        file(SomeVisit.once("M-03", "twice"), form);
        assertThat(keptLast()).as("sent twice").isFalse();
        file(
                SomeVisit.of("M-03"),
                exchange(number, Town.upload("plan.pdf", "%PDF M-03"), Town.upload("bad.exe", "MZ")));
        assertThat(keptLast()).as("another was refused").isFalse();
        assertThat(cases.newest("M-03", 10)).hasSize(1);
    }

    @Test
    void a_message_arrives_also_when_a_clerk_asked_meanwhile() {
        CaseFile c = filed("M-04");
        town.meanwhile = () -> act(c.id(), Act.What.ASK, null);
        assertThat(write("M-04", c)).isInstanceOf(Done.class);
        CaseFile now = cases.newest("M-04", 1).get(0);
        assertThat(now.status()).isEqualTo(Status.OPEN);
        assertThat(now.news()).as("the question is still to be read").isTrue();
        assertThat(attached(c)).contains("plan.pdf");
    }

    @Test
    void a_message_to_a_case_closed_meanwhile_is_said_to_be_late() {
        CaseFile c = filed("M-05");
        town.meanwhile = () -> act(c.id(), Act.What.CLOSE, Outcome.DONE);
        Page late = (Page) write("M-05", c);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.input().problems().all().toString()).contains("registration.error.closed");
        assertThat(late.model().toString()).as("shown as it is now").contains("Kiedy ktoś będzie w domu?");
        assertThat(keptLast()).isFalse();
        assertThat(attached(c)).doesNotContain("plan.pdf");
    }

    @Test
    void whoever_follows_a_case_is_told_the_same() {
        NewCase form = new NewCase(
                Map.of("address", "Rynek 3", "what", "none", "since", "od rana"),
                Map.of(),
                List.of(),
                "Jan Przechodzień",
                "jan@example.pl",
                null,
                null);
        SomeVisit stranger = SomeVisit.stranger("198.51.100.40");
        Done done = (Done) town.page(OpenPage.class).file(stranger, "no-water", Input.of(form));
        String secret = done.location().substring("/e-registration/follow/".length());
        UUID id = town.store
                .sql("SELECT id FROM registration.case_file WHERE customer = ''")
                .one(row -> row.uuid("id"));
        town.meanwhile = () -> act(id, Act.What.CLOSE, Outcome.DONE);
        FollowPage page = town.page(FollowPage.class);
        Words words = new Words("Już jest", List.of(Town.upload("zdjecie.pdf", "%PDF")));
        Page late = (Page) page.write(stranger, secret, Input.of(words));
        assertThat(late.input().problems().all().toString()).contains("registration.error.closed");
        assertThat(page.withdraw(stranger, secret).toString()).contains("registration.said.closed");
    }

    @Test
    void a_case_withdrawn_twice_at_once_is_withdrawn_once() {
        CaseFile c = filed("M-06");
        Chronicle chronicle = new Chronicle(
                town.store, town.node.outbox(), (action, customer, subject, detail) -> {}, town, town.clock);
        Talking talking = new Talking(town.store, cases, new Attachments(town.store), chronicle);
        assertThat(talking.withdraw(c, "Kto Taki")).isTrue();
        assertThat(talking.withdraw(c, "Kto Taki")).as("as it was before").isTrue();
        assertThat(town.told(c.number())).containsExactly("registration.filed", "registration.closed");
        CaseFile decided = filed("M-07");
        act(decided.id(), Act.What.CLOSE, Outcome.DONE);
        assertThat(talking.withdraw(decided, "Kto Taki")).isFalse();
        assertThat(cases.newest("M-07", 1).get(0).outcome()).isEqualTo(Outcome.DONE);
    }
}
