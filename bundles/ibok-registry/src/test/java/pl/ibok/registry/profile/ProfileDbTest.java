package pl.ibok.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.registry.Somebody;
import pl.ibok.registry.Town;
import pl.ibok.registry.profile.ApprovalPages.ChangePage;
import pl.ibok.registry.profile.ApprovalPages.QueuePage;
import pl.ibok.registry.profile.ApprovalPages.RejectForm;
import pl.ibok.registry.profile.ProfilePages.FieldLine;
import pl.ibok.registry.profile.ProfilePages.ProfileForm;
import pl.ibok.registry.profile.ProfilePages.ProfilePage;
import pl.ibok.registry.search.SearchRows;
import pl.ibok.testing.TestDatabase;

class ProfileDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Somebody somebody = new Somebody();
    private static final Rules settings = new Rules();
    private static final Sent sent = new Sent();
    private static Town town;
    private static SearchRows search;
    private static ContactChanges changes;
    private static ProfilePages profile;
    private static ApprovalPages office;

    @BeforeAll
    static void open() {
        town = new Town(db);
        search = new SearchRows(town.store);
        ProfileRules rules = new ProfileRules(settings);
        changes =
                new ContactChanges(town.store, town.clock, somebody, somebody, List.of(sent), search.findable(), rules);
        profile = new ProfilePages(town.registry.customers(), changes, rules);
        office = new ApprovalPages(changes, town.registry.customers(), somebody, somebody);
    }

    @BeforeEach
    void forget() {
        sent.topics.clear();
    }

    /** Settings that a test may set. */
    private static final class Rules implements Settings {
        private final Map<String, Object> set = new HashMap<>();

        @Override
        public <T> T get(Setting<T> setting) {
            return setting.type().cast(set.getOrDefault(setting.name(), setting.defaultValue()));
        }

        @Override
        public <T> T get(Setting<T> setting, LocalDate day) {
            return get(setting);
        }

        @Override
        public <T> void set(Setting<T> setting, T value, LocalDate from) {
            set.put(setting.name(), value);
        }
    }

    private static final class Sent implements Notices {
        private final List<String> topics = new ArrayList<>();

        @Override
        public void send(Notice notice) {
            topics.add(notice.topic());
        }

        @Override
        public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
            throw new UnsupportedOperationException();
        }
    }

    private static Customer customer(String code) {
        return town.registry.customers().find(code).orElseThrow();
    }

    private static Done change(String code, String name, String address, String email, String phone) {
        return change(page(code).fields(), code, name, address, email, phone);
    }

    /** As a form that was opened when these were the fields. */
    private static Done change(
            List<FieldLine> shown, String code, String name, String address, String email, String phone) {
        List<String> values = shown.stream()
                .map(field -> field.waiting() == null ? field.value() : field.waiting())
                .toList();
        ProfileForm form = new ProfileForm(
                name, address, email, phone, values.get(0), values.get(1), values.get(2), values.get(3));
        return (Done) profile.change(Input.of(form), somebody.about(code));
    }

    private static ProfilePage page(String code) {
        return (ProfilePage) profile.page(0, somebody.about(code)).model();
    }

    private static long waitingId(String code) {
        return changes.waitingOf(code).get(0).id();
    }

    @Test
    void aTelephoneAndAnEmailChangeAtOnceAndLeaveWhatWasThereBefore() {
        town.customer("400101");
        Done done = change("400101", "Odbiorca 400101", "Młyńska 1", "nowa@poczta.example", "600 100 218");
        assertThat(done.said()).isEqualTo("registry.profile.said.done");
        assertThat(customer("400101").email()).isEqualTo("nowa@poczta.example");
        assertThat(customer("400101").phone()).isEqualTo("600 100 218");
        change("400101", "Odbiorca 400101", "Młyńska 1", null, "600 100 218");
        assertThat(customer("400101").email()).isNull();
        assertThat(page("400101").changes().get(0).oldValue()).isEqualTo("nowa@poczta.example");
        assertThat(page("400101").changes()).hasSize(3);
        assertThat(sent.topics).containsOnly("registry.contactChanged");
        assertThat(somebody.audited).contains("registry.contact-changed 400101");
    }

    @Test
    void anAddressWaitsForTheOfficeAndItsYesChangesIt() {
        town.customer("400102");
        Done done = change("400102", "Odbiorca 400102", "Rybna 7, Wodnica", null, null);
        assertThat(done.said()).isEqualTo("registry.profile.said.waiting");
        assertThat(customer("400102").address()).isEqualTo("Młyńska 1");
        long id = waitingId("400102");
        assertThat(((QueuePage) office.queue(0).model()).changes())
                .extracting(ApprovalPages.Line::customer)
                .contains("400102");
        ChangePage shown = (ChangePage) office.one(id).model();
        assertThat(shown.present()).isEqualTo("Młyńska 1");
        assertThat(shown.wanted()).isEqualTo("Rybna 7, Wodnica");
        assertThat(somebody.audited).contains("required registry.approve 400102");
        assertThat(office.approve(id).said()).isEqualTo("registry.change.said.approved");
        assertThat(customer("400102").address()).isEqualTo("Rybna 7, Wodnica");
        assertThat(sent.topics).containsExactly("registry.changeDecided");
        assertThat(office.approve(id).said()).isEqualTo("registry.change.said.late");
    }

    @Test
    void aNoNeedsAReasonThatTheCustomerReads() {
        town.customer("400103");
        change("400103", "Kto Inny", "Młyńska 1", null, null);
        long id = waitingId("400103");
        assertThat(office.reject(id, Input.of(new RejectForm(null)))).isNotInstanceOf(Done.class);
        office.reject(id, Input.of(new RejectForm("Potrzebny odpis aktu małżeństwa")));
        assertThat(customer("400103").name()).isEqualTo("Odbiorca 400103");
        assertThat(page("400103").changes().get(0).state()).isEqualTo("rejected");
        assertThat(page("400103").changes().get(0).reason()).isEqualTo("Potrzebny odpis aktu małżeństwa");
    }

    @Test
    void aSecondWishTakesThePlaceOfTheFirstAndThePresentValueTakesItBack() {
        town.customer("400104");
        change("400104", "Odbiorca 400104", "Rybna 1", null, null);
        long first = waitingId("400104");
        change("400104", "Odbiorca 400104", "Rybna 1", null, null);
        assertThat(waitingId("400104")).isEqualTo(first);
        change("400104", "Odbiorca 400104", "Rybna 2", null, null);
        assertThat(office.approve(first).said()).isEqualTo("registry.change.said.late");
        assertThat(changes.waitingOf("400104"))
                .extracting(ContactChanges.Change::newValue)
                .containsExactly("Rybna 2");
        change("400104", "Odbiorca 400104", "Młyńska 1", null, null);
        assertThat(changes.waitingOf("400104")).isEmpty();
        assertThat(customer("400104").address()).isEqualTo("Młyńska 1");
    }

    @Test
    void whatNeedsApprovalIsTheUtilitysRule() {
        town.customer("400105");
        settings.set(Field.PHONE.approved(), true, Town.TODAY);
        try {
            change("400105", "Odbiorca 400105", "Młyńska 1", null, "600 100 218");
            assertThat(customer("400105").phone()).isNull();
            assertThat(changes.waitingOf("400105")).hasSize(1);
        } finally {
            settings.set(Field.PHONE.approved(), false, Town.TODAY);
        }
    }

    @Test
    void aFormDoesNotUndoWhatSomebodyElseChangedMeanwhile() {
        town.customer("400108");
        List<FieldLine> opened = page("400108").fields();
        change("400108", "Odbiorca 400108", "Młyńska 1", null, "600 100 218");
        change(opened, "400108", "Odbiorca 400108", "Młyńska 1", "nowa@poczta.example", null);
        assertThat(customer("400108").phone()).isEqualTo("600 100 218");
        assertThat(customer("400108").email()).isEqualTo("nowa@poczta.example");
    }

    @Test
    void ofTwoProposalsAtOnceTheSecondTakesThePlaceOfTheFirst() {
        town.customer("400109");
        List<FieldLine> opened = page("400109").fields();
        List<CompletableFuture<Done>> second = new ArrayList<>();
        town.store.inTransaction(() -> {
            change(opened, "400109", "Odbiorca 400109", "Rybna 1", null, null);
            second.add(CompletableFuture.supplyAsync(
                    () -> change(opened, "400109", "Odbiorca 400109", "Rybna 2", null, null)));
            awaitWaiting();
        });
        assertThat(second.get(0).join().said()).isEqualTo("registry.profile.said.waiting");
        assertThat(changes.waitingOf("400109"))
                .extracting(ContactChanges.Change::newValue)
                .containsExactly("Rybna 2");
    }

    private static void awaitWaiting() {
        for (int i = 0; i < 1_000; i++) {
            if (town.store
                    .sql("SELECT count(*) > 0 AS waits FROM pg_catalog.pg_locks WHERE NOT granted")
                    .one(row -> row.flag("waits"))) {
                return;
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("Nobody waits");
    }

    @Test
    void staffFindACustomerByWhatTheyChanged() {
        town.customer("400107");
        change("400107", "Odbiorca 400107", "Rybna 9, Wodnica", "nowa@poczta.example", null);
        assertThat(search.customer("400107")).contains("nowa@poczta.example").contains("Młyńska 1");
        office.approve(waitingId("400107"));
        assertThat(search.customer("400107")).contains("Rybna 9, Wodnica");
    }

    @Test
    void whatCantBeAnAddressIsSaid() {
        town.customer("400106");
        Input<ProfileForm> input =
                Input.of(new ProfileForm("Odbiorca", "Młyńska 1", "bez-malpy", "telefon", null, null, null, null));
        assertThat(input.problems().of("email")).isPresent();
        assertThat(input.problems().of("phone")).isPresent();
        assertThat(profile.change(input, somebody.about("400106"))).isNotInstanceOf(Done.class);
    }
}
