package pl.ibok.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.api.access.Caller;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.store.JobList.After;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Jobs.State;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.FramePart.Shortcuts;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Words;
import pl.ibok.office.administration.JobPages;
import pl.ibok.office.administration.MaintenancePage;
import pl.ibok.office.administration.MaintenancePage.NewNotice;
import pl.ibok.office.administration.SettingPages;
import pl.ibok.office.administration.SettingPages.Again;
import pl.ibok.office.administration.SettingPages.NewValue;
import pl.ibok.office.customer.CustomerPage;
import pl.ibok.office.start.ShortcutsPage;
import pl.ibok.office.start.StartPage;
import pl.ibok.testing.TestDatabase;

/** The office's pages as members of staff meet them. */
class PagesDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final SomeVisit CLERK = SomeVisit.with("office.see", "office.customers");
    private static final SomeVisit ADMIN =
            SomeVisit.with("office.see", "office.settings", "office.jobs", "office.dead-letters");
    private static Bureau bureau;

    @BeforeAll
    static void open() {
        bureau = new Bureau(db);
    }

    @AfterAll
    static void close() {
        bureau.close();
    }

    @BeforeEach
    void forget() {
        bureau.audited.clear();
    }

    private static Page picture(SomeVisit visit) {
        return bureau.page(CustomerPage.class).picture(visit, "104-0027");
    }

    @Test
    void aCustomersPictureIsMadeOfItsPartsInOrderByOneStatementEach() {
        int before = bureau.statements();
        String picture = picture(CLERK).model().toString();
        assertThat(bureau.statements() - before)
                .as("the customer, their contracts, their meters")
                .isEqualTo(3);
        assertThat(picture)
                .containsSubsequence(
                        "Klient i umowy", "600 100 218", "U/1", "Lipowa 14, 64-300 Wodnica", "Wodomierze", "118204")
                .contains("skończyła się {0}[2025-12-31]")
                .contains("unavailable=false");
    }

    @Test
    void aChangeThatWaitsIsSeenOnThePicture() {
        assertThat(picture(CLERK).model().toString()).doesNotContain("Zmiana czeka na decyzję");
        bureau.store
                .sql(
                        "INSERT INTO registry.contact_change (customer, field, old_value, new_value, state, proposed_at, proposed_by)"
                                + " VALUES ('104-0027', 'phone', '600 100 218', '600 100 219', 'waiting', now(), 'halina')")
                .update();
        try {
            assertThat(picture(CLERK).model().toString()).contains("Zmiana czeka na decyzję");
        } finally {
            bureau.store.sql("DELETE FROM registry.contact_change").update();
        }
    }

    @Test
    void theNextStepIsOnlyShownToThoseWhoMayTakeIt() {
        bureau.parts.add(new Offering());
        try {
            assertThat(picture(CLERK).model().toString()).contains("Sprawy").doesNotContain("Wpisz sprawę");
            SomeVisit writer = SomeVisit.with("office.customers", "registration.write");
            assertThat(picture(writer).model().toString()).contains("Wpisz sprawę");
        } finally {
            bureau.parts.removeIf(Offering.class::isInstance);
        }
    }

    private record Offering() implements CustomerPart {
        @Override
        public String module() {
            return "reading";
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public String permission() {
            return "office.customers";
        }

        @Override
        public Part part(String customer, LocalDate today, Words words) {
            Action next = new Action("Wpisz sprawę", "/office/x?for=" + customer, "registration.write");
            return new Part("Sprawy", List.of(), List.of(), List.of(), null, next);
        }
    }

    @Test
    void eachLookAtACustomerIsAudited() {
        picture(CLERK);
        assertThat(bureau.audited).containsExactly("accounts.seen 104-0027");
    }

    @Test
    void aPartWithoutItsPermissionIsNotAsked() {
        int before = bureau.statements();
        String picture = picture(SomeVisit.with("office.see")).model().toString();
        assertThat(bureau.statements() - before).isEqualTo(1);
        assertThat(picture).contains("parts=[]").contains("mayAct=false");
    }

    @Test
    void aPartThatFailsOrHangsLeavesTheOthersAndSaysSo() {
        CountDownLatch never = new CountDownLatch(1);
        bureau.parts.add(new Troubled(() -> {
            throw new IllegalStateException("the e-service is just going");
        }));
        bureau.parts.add(new Troubled(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            assertThat(picture(CLERK).model().toString()).contains("118204").contains("unavailable=true");
        } finally {
            never.countDown();
            bureau.parts.removeIf(Troubled.class::isInstance);
        }
    }

    private record Troubled(Runnable trouble) implements CustomerPart {
        @Override
        public String module() {
            return "reading";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String permission() {
            return "office.customers";
        }

        @Override
        public Part part(String customer, LocalDate today, Words words) {
            trouble.run();
            return null;
        }
    }

    @Test
    void acustomerThatDoesNotExistIsMissingAndNobodyIsAudited() {
        assertThatThrownBy(() -> bureau.page(CustomerPage.class).picture(CLERK, "999"))
                .isInstanceOf(Missing.class);
        assertThat(bureau.audited).isEmpty();
    }

    @Test
    void queuesAreOrderedByTheirNearestDeadlineAndNamedByTheirBundle() {
        bureau.ports.queues().add(new Queue("reading.review", "office.customers", LocalDate.of(2026, 11, 24)));
        bureau.ports.queues().add(new Queue("registry.customer", "nobody.has", LocalDate.of(2026, 11, 1)));
        try {
            assertThat(bureau.page(StartPage.class).start(CLERK).model().toString())
                    .contains("Odczyty do sprawdzenia", "next=2026-11-24")
                    .doesNotContain("2026-11-01");
        } finally {
            bureau.ports.queues().clear();
        }
    }

    private record Queue(String name, String permission, LocalDate next) implements OfficeQueue {
        @Override
        public String path() {
            return "/office/e-reading";
        }

        @Override
        public Waiting waiting(LocalDate today) {
            return new Waiting(3, 1, 1, next);
        }
    }

    private static Object set(String name, String value, LocalDate from) {
        return bureau.page(SettingPages.class).set(ADMIN, name, Input.of(new NewValue(value, from)));
    }

    @Test
    void aSettingHoldsFromItsDayIsInTheHistoryAndIsUndoneByIt() {
        assertThat(set("reading.factor", "2,5", Bureau.TODAY)).isInstanceOf(Done.class);
        set("reading.factor", "4", Bureau.TODAY.plusDays(9));
        assertThat(bureau.node.settings().get(Bureau.FACTOR)).isEqualByComparingTo("2.5");
        assertThat(bureau.node.settings().get(Bureau.FACTOR, Bureau.TODAY.plusDays(9)))
                .isEqualByComparingTo("4");
        assertThat(bureau.audited)
                .containsExactly(
                        "store.setting.changed null reading.factor 2026-11-23: 2.5",
                        "store.setting.changed null reading.factor 2026-12-02: 4");
        List<Long> changes = bureau.node.settingHistory().of("reading.factor", 9).stream()
                .map(change -> change.id())
                .toList();
        bureau.page(SettingPages.class).again(ADMIN, "reading.factor", Input.of(new Again(changes.get(0))));
        assertThat(bureau.node.settings().get(Bureau.FACTOR)).isEqualByComparingTo("4");
        bureau.page(SettingPages.class).again(ADMIN, "reading.factor", Input.of(new Again(null)));
        assertThat(bureau.node.settings().get(Bureau.FACTOR)).isEqualByComparingTo(new BigDecimal("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "reading.windowDays, czternaście, value",
        "reading.windowDays, '2,5', value",
        "reading.windowDays, '', value",
        "reading.factor, '1,2,3', value"
    })
    void aValueOfAnotherTypeIsRefusedAtItsField(String name, String value, String field) {
        Page page = (Page) set(name, value, Bureau.TODAY);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.input().problems().of(field)).isPresent();
        assertThat(bureau.audited).isEmpty();
    }

    @Test
    void aValueThatItsBundleRefusesIsToldInItsWordsAndNotSaved() {
        Setting<String> brand = Setting.text("reading.brand", "#0b4a5e");
        DeclaredSettings careful = new DeclaredSettings() {
            @Override
            public List<Setting<?>> settings() {
                return List.of(brand);
            }

            @Override
            public Optional<Refusal> refusal(Setting<?> setting, Object value) {
                return value.equals("#ffffff") ? Optional.of(Refusal.of("reading.title")) : Optional.empty();
            }
        };
        bureau.ports.settings().add(careful);
        try {
            Page page = (Page) set("reading.brand", "#ffffff", Bureau.TODAY);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.input().problems().of("value").orElseThrow().arguments())
                    .containsExactly(FolderTexts.of("reading").text("reading.title"));
            assertThat(bureau.node.settings().get(brand)).isEqualTo("#0b4a5e");
            assertThat(set("reading.brand", "#000000", Bureau.TODAY)).isInstanceOf(Done.class);
            assertThat(bureau.node.settings().get(brand)).isEqualTo("#000000");
        } finally {
            bureau.ports.settings().remove(careful);
        }
    }

    @Test
    void thePastIsNotChanged() {
        Page page = (Page) set("reading.windowDays", "10", Bureau.TODAY.minusDays(1));
        assertThat(page.input().problems().of("from")).isPresent();
    }

    @Test
    void whatNobodyDeclaresIsNoSetting() {
        assertThatThrownBy(() -> set("portal.secret", "x", Bureau.TODAY)).isInstanceOf(Missing.class);
    }

    @Test
    void settingsSpeakInTheWordsOfTheirBundle() {
        assertThat(bureau.page(SettingPages.class).all(ADMIN).model().toString())
                .contains(FolderTexts.of("reading").text("setting.reading.factor"));
    }

    @Test
    void aNoticeStandsAboveThePagesFromItsHourToItsHour() {
        NewNotice night = new NewNotice(
                "Przerwa w nocy.", "A break at night.", "warn", Bureau.TODAY, "0:00", Bureau.TODAY.plusDays(1), "4.00");
        assertThat(bureau.page(MaintenancePage.class).put(Input.of(night))).isInstanceOf(Done.class);
        assertThat(banner("pl")).isEqualTo("Przerwa w nocy.");
        assertThat(banner("en")).isEqualTo("A break at night.");
        bureau.clock.moveTo(Bureau.TODAY.plusDays(1));
        assertThat(banner("pl")).as("at noon it is over").isNull();
        bureau.clock.moveTo(Bureau.TODAY);
        bureau.page(MaintenancePage.class).end();
        assertThat(banner("pl")).isNull();
    }

    private static String banner(String language) {
        return bureau.office
                .frame()
                .banner(Caller.nobody(java.util.Locale.forLanguageTag(language)))
                .map(notice -> notice.words())
                .orElse(null);
    }

    @Test
    void aNoticeThatEndsBeforeItBeginsOrHasEndedIsRefused() {
        NewNotice backwards = new NewNotice("Tak", null, "info", Bureau.TODAY, "12:00", Bureau.TODAY, "11:00");
        assertThat(Input.of(backwards).problems().of("toDay")).isPresent();
        NewNotice over = new NewNotice("Tak", null, "info", null, null, Bureau.TODAY.minusDays(1), null);
        assertThat(((Page) bureau.page(MaintenancePage.class).put(Input.of(over))).status())
                .isEqualTo(422);
    }

    @Test
    void shortcutsAreOffUntilAnAccountTurnsThemOnAloneOrWithAlt() {
        Caller caller = CLERK.caller();
        assertThat(bureau.office.frame().shortcuts(caller)).isEqualTo(Shortcuts.OFF);
        choose("on");
        assertThat(bureau.office.frame().shortcuts(caller)).isEqualTo(Shortcuts.PLAIN);
        choose("alt");
        assertThat(bureau.office.frame().shortcuts(caller)).isEqualTo(Shortcuts.ALT);
        choose("off");
        assertThat(bureau.office.frame().shortcuts(caller)).isEqualTo(Shortcuts.OFF);
        assertThat(((Page) choose("maybe")).status()).isEqualTo(422);
    }

    private static Object choose(String way) {
        return bureau.page(ShortcutsPage.class).choose(CLERK, Input.of(new ShortcutsPage.Choice(way)));
    }

    @Test
    void jobsAreFoundByStateAndWordAndStoppedWithATrace() {
        UUID waiting = bureau.node.jobs().submit("registry.search", "1", "ibok-registry");
        UUID other = bureau.node.jobs().submit("nobody.does", "kwiecień", "Marta Biuro");
        JobPages pages = bureau.page(JobPages.class);
        assertThat(pages.list(ADMIN, "queued", "", "").model().toString())
                .contains("Wypełnianie wyszukiwarki kartoteką", "nobody.does");
        assertThat(pages.list(ADMIN, "", "KWIECIEŃ", "").model().toString())
                .contains(other.toString())
                .doesNotContain(waiting.toString());
        assertThat(pages.list(ADMIN, "failed", "", "").model().toString()).contains("jobs=[]");
        pages.cancel(other);
        assertThat(bureau.node.jobs().find(other).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(bureau.audited).containsExactly("office.job.cancelled null job " + other + " nobody.does");
        assertThatThrownBy(() -> pages.show(ADMIN, UUID.randomUUID())).isInstanceOf(Missing.class);
    }

    @Test
    void aFailedJobIsStartedAgainOnceAndLeavesATrace() {
        UUID id = bureau.node.jobs().submit("nobody.does", "maj", "Marta Biuro");
        JobPages pages = bureau.page(JobPages.class);
        pages.restart(id);
        assertThat(bureau.audited).as("it has not failed").isEmpty();
        bureau.store
                .sql("UPDATE store.job SET state = 'failed', finished_at = now() WHERE id = ?", id)
                .update();
        pages.restart(id);
        pages.restart(id);
        assertThat(bureau.node.jobs().find(id).orElseThrow().state()).isEqualTo(State.QUEUED);
        assertThat(bureau.audited).containsExactly("office.job.restarted null job " + id + " nobody.does");
        assertThatThrownBy(() -> pages.restart(UUID.randomUUID())).isInstanceOf(Missing.class);
    }

    @Test
    void theListOfJobsGoesOnWithoutGapsOrRepetitions() {
        for (int i = 0; i < 65; i++) {
            bureau.node.jobs().submit("many.jobs", "n" + i, "test");
        }
        List<String> seen = new ArrayList<>();
        After after = null;
        for (int page = 0; page < 4; page++) {
            List<Job> jobs = bureau.node.jobList().newest(null, "many.jobs", after, 20);
            jobs.forEach(job -> seen.add(job.argument()));
            Job last = jobs.get(jobs.size() - 1);
            after = new After(last.submittedAt(), last.id());
        }
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
    }
}
