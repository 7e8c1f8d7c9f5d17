package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.password;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.issue.Application;
import pl.ibok.accounts.issue.Application.Channel;
import pl.ibok.accounts.issue.Application.Language;
import pl.ibok.accounts.issue.Application.Way;
import pl.ibok.accounts.issue.ApplicationPages;
import pl.ibok.accounts.page.AuditPages;
import pl.ibok.accounts.page.OfficePages;
import pl.ibok.accounts.register.ConfirmPages;
import pl.ibok.accounts.register.RegisterForm;
import pl.ibok.accounts.register.RegisterForm.By;
import pl.ibok.accounts.register.RegisterPages;
import pl.ibok.accounts.register.RegistrationsPages;
import pl.ibok.accounts.register.RegistrationsPages.QueuePage;
import pl.ibok.accounts.register.RegistrationsPages.RejectForm;
import pl.ibok.api.web.Input;
import pl.ibok.testing.TestDatabase;

/** What staff see of customers and of who did what is written down. */
class LooksDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static Office office;
    private long before;

    @BeforeAll
    static void open() {
        office = new Office(db);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void fromHere() {
        before = office.accounts
                .store
                .sql("SELECT coalesce(max(id), 0) AS n FROM accounts.audit")
                .one(row -> row.big("n"));
    }

    @Test
    void whoComparesAnApplicationWithTheRegistryHasLookedAtTheCustomer() {
        application("100001");
        assertThat(looks()).containsExactly("100001 accounts.application-seen customer 100001");
    }

    @Test
    void anApplicationOfNobodyShowsNobody() {
        application("777777");
        assertThat(looks()).isEmpty();
    }

    @Test
    void whoSearchesOrPagesThroughAccountsHasLooked() {
        office.accounts.parts.accounts().openCustomer("szukana", "Ewa Żak", null, password("szukana"));
        OfficePages pages = page(OfficePages.class);
        pages.list("", 0);
        pages.list("szukana", 0);
        pages.list("", 50);
        looksAre(
                "accounts.accounts-listed accounts",
                "accounts.accounts-listed accounts szukana",
                "accounts.accounts-listed accounts + 50");
    }

    @Test
    void whoPagesThroughTheAuditHasReadIt() {
        AuditPages pages = page(AuditPages.class);
        pages.entries("", "", "", "", "", "", 0, office.clerk());
        pages.entries("", "", "", "", "", "", 41, office.clerk());
        pages.entries("", "", "", "reading.", "104-0001", "", 41, office.clerk());
        looksAre(
                "accounts.audit-read audit",
                "accounts.audit-read audit < 41",
                "104-0001 accounts.audit-read audit reading., 104-0001, < 41");
    }

    @Test
    void aRegistrationBesideTheRegistryIsALookAtThatCustomer() {
        UUID known = registered("100004", "znany@poczta.example");
        UUID unknown = registered("999996", "nieznany@poczta.example");
        fromHere();
        RegistrationsPages desk = office.page(RegistrationsPages.class);
        desk.one(known);
        desk.one(unknown);
        desk.reject(known, Input.of(new RejectForm(null)), office.clerk());
        looksAre(
                "100004 accounts.registration-seen registration " + known,
                "accounts.registration-seen registration " + unknown,
                "100004 accounts.registration-seen registration " + known);
    }

    private static void application(String customer) {
        Application form = new Application(
                customer,
                "Jan Żak",
                null,
                Channel.BROUGHT,
                office.accounts.clock.today(),
                "nowy",
                null,
                3,
                Way.LETTER,
                Language.PL,
                "check",
                null);
        assertThat(office.page(ApplicationPages.class).submit(Input.of(form), office.clerk()))
                .isNotNull();
    }

    private static UUID registered(String customer, String email) {
        RegisterForm form = new RegisterForm(customer, "Jan Żak", email, By.CODE, "zły", null, null, null, false);
        office.page(RegisterPages.class).ask(Input.of(form), office.stranger("198.51.100.9"));
        office.page(ConfirmPages.class).confirm(office.secret("accounts.registration"));
        QueuePage queue = (QueuePage)
                office.page(RegistrationsPages.class).list("waiting", "").model();
        return queue.registrations().stream()
                .filter(line -> line.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void looksAre(String... wanted) {
        assertThat(looks()).containsExactly(wanted);
        assertThat(looks())
                .allMatch(look ->
                        AuditSearch.isLook(look.replaceFirst("^[0-9-]+ ", "").split(" ", -1)[0]));
    }

    private List<String> looks() {
        return office.accounts
                .store
                .sql(
                        "SELECT coalesce(customer, '') || ' ' || action || ' ' || subject || ' ' || detail AS told"
                                + " FROM accounts.audit WHERE id > ? AND action <> 'accounts.opened' ORDER BY id",
                        before)
                .list(row -> row.text("told").strip());
    }

    private static <T> T page(Class<T> type) {
        return office.accounts.parts.module().roots().get("/office/accounts").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
