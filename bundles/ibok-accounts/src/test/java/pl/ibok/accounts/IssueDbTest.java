package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.issue.ActivatePages;
import pl.ibok.accounts.issue.Application;
import pl.ibok.accounts.issue.Application.Channel;
import pl.ibok.accounts.issue.Application.Language;
import pl.ibok.accounts.issue.Application.Way;
import pl.ibok.accounts.issue.ApplicationPages;
import pl.ibok.accounts.issue.ApplicationPages.Check;
import pl.ibok.accounts.issue.LetterPages;
import pl.ibok.accounts.issue.LetterPages.LetterForm;
import pl.ibok.accounts.issue.LetterPages.LetterPage;
import pl.ibok.accounts.link.NewPassword;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.testing.TestDatabase;

class IssueDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static Office office;
    private static Office beside;

    @BeforeAll
    static void open() {
        office = new Office(db);
        beside = Office.beside(db, office);
    }

    @AfterAll
    static void close() {
        beside.close();
        office.close();
    }

    @BeforeEach
    void empty() {
        office.sent.clear();
        beside.sent.clear();
    }

    @Test
    void anApplicationIsSeenBesideTheRegistryBeforeItIsIssued() {
        Page page = (Page) submit(paper("100001", "sprawdzany", Way.LETTER, null, "issue", null));
        Check check = ((ApplicationPages.ApplicationPage) page.model()).check();
        assertThat(page.status()).isEqualTo(200);
        assertThat(check.sameName()).isTrue();
        assertThat(check.sameAddress()).isFalse();
        assertThat(check.address()).isEqualTo("ul. Lipowa 1/2, 62-100 Olszany");
        assertThat(office.accounts.parts.book().taken("sprawdzany")).isFalse();
    }

    @Test
    void anUnknownCustomerAndASignatureOfTomorrowAreSaid() {
        Page unknown = (Page) submit(paper("777777", "nieznany", Way.LETTER, null, "check", null));
        assertThat(unknown.input().problems().of("customer")).isPresent();
        Application early = new Application(
                "100001",
                "Jan Żak 1",
                null,
                Channel.POSTED,
                office.accounts.clock.today().plusDays(1),
                "jutrzejszy",
                null,
                null,
                Way.LETTER,
                Language.PL,
                "issue",
                "100001");
        assertThat(((Page) submit(early)).input().problems().of("signed")).isPresent();
    }

    @Test
    void theLettersPasswordSignsInOnceAndOnlyToChooseAnother() throws IOException {
        UUID account = issued("100001", "listowny", Way.LETTER, null);
        assertThat(office.accounts.signIn("listowny", new char[0], HOME)).isEqualTo(new Outcome.Wrong());
        String pdf = Office.text(print(account, 0));
        Map<String, Object> letter = office.letters().get(0);
        String password = (String) letter.get("password");
        assertThat(pdf).contains(password);
        assertThat(letter)
                .containsEntry("login", "listowny")
                .containsEntry("address", List.of("ul. Lipowa 1/2", "62-100 Olszany"));
        assertThat(password).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}");
        assertThat(office.accounts.signIn("listowny", password.toCharArray(), HOME))
                .isInstanceOf(Outcome.Owing.class);
        assertThat(office.accounts.parts.acceptances().of(account))
                .singleElement()
                .matches(each -> each.version() == 3
                        && each.channel() == Acceptances.Channel.PAPER
                        && each.recordedBy().equals("biuro"));
        long readable = office.accounts
                .store
                .sql("SELECT count(*) AS n FROM accounts.account AS a WHERE a::text LIKE '%' || ? || '%'", password)
                .one(row -> row.big("n"));
        assertThat(readable).isZero();
    }

    @Test
    void aSecondLetterHasAnotherPasswordAndTheFirstStopsWorking() {
        UUID account = issued("100002", "dwulistowy", Way.LETTER, null);
        print(account, 0);
        char[] first = password();
        assertThat(print(account, 0))
                .as("the page was shown before the first letter")
                .isInstanceOf(Done.class);
        assertThat(print(account, 1)).isInstanceOf(Download.class);
        char[] second = password();
        assertThat(office.accounts.signIn("dwulistowy", first, HOME)).isEqualTo(new Outcome.Wrong());
        assertThat(office.accounts.signIn("dwulistowy", second, HOME)).isInstanceOf(Outcome.Owing.class);
        LetterPage page = (LetterPage)
                office.page(LetterPages.class).show(account, office.clerk()).model();
        assertThat(page.letters()).isEqualTo(2);
        long audited = office.accounts
                .store
                .sql("SELECT count(*) AS n FROM accounts.audit WHERE action = 'accounts.letter-printed'"
                        + " AND customer = '100002' AND who = ''")
                .one(row -> row.big("n"));
        assertThat(audited).isEqualTo(2);
    }

    @Test
    void twoNodesThatPrintAtOnceMakeOneLetter() {
        UUID account = issued("100003", "podwojny", Way.LETTER, null);
        Object here = print(account, 0);
        Object there = beside.page(LetterPages.class).print(account, Input.of(new LetterForm(0)), beside.clerk());
        assertThat(here).isInstanceOf(Download.class);
        assertThat(there).isInstanceOf(Done.class);
        assertThat(office.accounts.signIn("podwojny", password(), HOME)).isInstanceOf(Outcome.Owing.class);
    }

    @Test
    void theSameFormSentTwiceIssuesOneAccount() {
        Application paper = paper("100004", "razjeden", Way.LETTER, null, "issue", "100004");
        Done first = (Done) office.page(ApplicationPages.class).submit(Input.of(paper), office.clerk("klucz"));
        Done again = (Done) office.page(ApplicationPages.class).submit(Input.of(paper), office.clerk("klucz"));
        assertThat(again.location()).isEqualTo(first.location());
    }

    @Test
    void aTakenLoginIsSaidAndTouchesNobody() {
        UUID other = office.accounts.customer("zajety");
        Page page = (Page) submit(paper("100004", "Zajety", Way.LETTER, null, "issue", "100004"));
        assertThat(page.input().problems().of("login")).isPresent();
        assertThat(office.accounts.parts.grants().of(other)).isEmpty();
    }

    @Test
    void anActivationLinkWorksOnceOnWhicheverNode() {
        issued("100005", "linkowy", Way.LINK, "linkowy@poczta.example");
        String secret = office.secret("accounts.activation");
        Done done = (Done) activate(office, secret, "rzeka w dolinie");
        assertThat(done.said()).isEqualTo("accounts.activated");
        assertThat(((Page) activate(beside, secret, "inna rzeka w dolinie")).status())
                .isEqualTo(410);
        assertThat(office.accounts.signIn("linkowy", "rzeka w dolinie".toCharArray(), HOME))
                .isInstanceOf(Outcome.In.class);
        assertThat(Office.email(office.last("accounts.opened"))).isEqualTo("znany5@poczta.example");
    }

    @Test
    void anExpiredLinkSendsANewOneFromItsPage() {
        issued("100006", "spozniony", Way.LINK, "spozniony@poczta.example");
        String old = office.secret("accounts.activation");
        office.accounts.clock.pass(Duration.ofHours(73));
        Page gone = (Page) activate(office, old, "rzeka w dolinie");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(((ActivatePages.GonePage) gone.model()).again()).isTrue();
        office.page(ActivatePages.class).again(old, office.stranger("192.0.2.7"));
        assertThat(office.count("accounts.activation")).isEqualTo(2);
        String anew = office.secret("accounts.activation");
        assertThat(activate(office, anew, "rzeka w dolinie")).isInstanceOf(Done.class);
        assertThat(office.delivered(office.last("accounts.activation")))
                .as("nothing is sent once it is settled")
                .isEmpty();
    }

    @Test
    void anAddressFromPaperIsTheAccountsOnlyAfterItsOwnerConfirmsIt() {
        UUID account = issued("100007", "papierowy", Way.LETTER, "papierowy@poczta.example");
        assertThat(office.accounts.parts.book().find(account).orElseThrow().email())
                .isNull();
        String secret = office.secret("accounts.emailNew");
        office.page(pl.ibok.accounts.recover.EmailLinkPages.class).confirm("new", secret);
        assertThat(office.accounts.parts.book().find(account).orElseThrow().email())
                .isEqualTo("papierowy@poczta.example");
    }

    @Test
    void aLetterInPlaceOfAnUnusedLinkLeavesNoAddressThatNobodyConfirmed() {
        UUID account = issued("100008", "literowka", Way.LINK, "literowka@poczta.example");
        String secret = office.secret("accounts.activation");
        print(account, 0);
        assertThat(office.accounts.signIn("literowka@poczta.example", password(), HOME))
                .isEqualTo(new Outcome.Wrong());
        assertThat(office.accounts.parts.book().meant("literowka@poczta.example"))
                .as("whose forgotten password somebody at that address may reset")
                .isEmpty();
        assertThat(((Page) activate(office, secret, "rzeka w dolinie")).status())
                .isEqualTo(410);
        assertThat(office.accounts.signIn("literowka", password(), HOME)).isInstanceOf(Outcome.Owing.class);
        assertThat(Office.email(office.last("accounts.emailNew"))).isEqualTo("literowka@poczta.example");
        office.page(pl.ibok.accounts.recover.EmailLinkPages.class).confirm("new", office.secret("accounts.emailNew"));
        assertThat(email(account)).isEqualTo("literowka@poczta.example");
    }

    @Test
    void anAddressConfirmedByItsLinkStaysWhenALetterIsPrintedLater() {
        UUID account = issued("100008", "zlinkiem", Way.LINK, "zlinkiem@poczta.example");
        activate(office, office.secret("accounts.activation"), "rzeka w dolinie");
        print(account, 0);
        print(account, 1);
        assertThat(email(account)).isEqualTo("zlinkiem@poczta.example");
        assertThat(office.count("accounts.emailNew")).isZero();
    }

    private static String email(UUID account) {
        return office.accounts.parts.book().find(account).orElseThrow().email();
    }

    private static Application paper(
            String customer, String login, Way way, String email, String step, String checked) {
        return new Application(
                customer,
                "Żak " + customer.charAt(5) + " jan",
                "ul. Długa 9",
                Channel.METER_READER,
                office.accounts.clock.today().minusDays(2),
                login,
                email,
                3,
                way,
                Language.PL,
                step,
                checked);
    }

    private static UUID issued(String customer, String login, Way way, String email) {
        Done done = (Done) submit(paper(customer, login, way, email, "issue", customer));
        return UUID.fromString(done.location().substring(done.location().lastIndexOf('/') + 1));
    }

    private static Object submit(Application paper) {
        return office.page(ApplicationPages.class).submit(Input.of(paper), office.clerk());
    }

    private static Object print(UUID account, int printed) {
        return office.page(LetterPages.class).print(account, Input.of(new LetterForm(printed)), office.clerk());
    }

    private static char[] password() {
        return ((String) office.letters().get(0).get("password")).toCharArray();
    }

    private static Object activate(Office node, String secret, String chosen) {
        return node.page(ActivatePages.class)
                .choose(secret, Input.of(new NewPassword(chosen, chosen)), node.stranger("192.0.2.7"));
    }
}
