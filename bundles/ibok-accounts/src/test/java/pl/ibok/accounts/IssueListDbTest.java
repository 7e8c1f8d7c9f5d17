package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.issue.Application.Language;
import pl.ibok.accounts.issue.ListPages;
import pl.ibok.accounts.issue.ListPages.ListForm;
import pl.ibok.accounts.issue.ListPages.ListPage;
import pl.ibok.accounts.issue.PrintingPages;
import pl.ibok.accounts.issue.PrintingPages.PrintingForm;
import pl.ibok.accounts.register.CodePages;
import pl.ibok.accounts.register.CodePages.CodesForm;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.testing.TestDatabase;

class IssueListDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office(db);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aListOpensWhatCanBeOpenedAndSaysWhyNotTheRest() throws IOException {
        UUID owner = office.accounts.customer("wlasciciel");
        office.accounts.parts.grants().put(owner, "100002", java.util.Set.of("*"), office.accounts.clock.today(), null);
        office.accounts.customer("100003");
        UUID list = submit("100001, 100002\n100003;777777 100004 100001");
        run(list);
        ListPage page = page(list);
        assertThat(page.list().finished()).isTrue();
        assertThat(page.list().total()).isEqualTo(5);
        assertThat(page.list().opened()).isEqualTo(2);
        assertThat(page.refused().stream().map(each -> each.customer() + " " + each.reason()))
                .containsExactly("100002 has_account", "100003 login_taken", "777777 unknown");
        assertThat(page.printings())
                .singleElement()
                .matches(printing -> printing.letters() == 2 && printing.printed() == 0);

        assertThat(print(list, 1, 0)).isInstanceOf(Download.class);
        assertThat(office.letters()).extracting(letter -> letter.get("login")).containsExactly("100001", "100004");
        Map<String, Object> first = office.letters().get(0);
        char[] password = ((String) first.get("password")).toCharArray();
        assertThat(office.accounts.signIn("100001", password, HOME)).isInstanceOf(Outcome.Owing.class);
        assertThat(print(list, 1, 0)).as("printed meanwhile").isInstanceOf(Done.class);

        // Who has a password of their own meanwhile keeps it.
        Account account = office.accounts
                .parts
                .book()
                .find(office.accounts.parts.book().idOf("100001").orElseThrow())
                .orElseThrow();
        office.accounts.parts.ofSignIn().passwordChange().choose(account, "rzeka w dolinie".toCharArray(), HOME);
        assertThat(print(list, 1, 1)).isInstanceOf(Download.class);
        assertThat(office.letters()).extracting(letter -> letter.get("login")).containsExactly("100004");
        assertThat(office.accounts.signIn("100001", "rzeka w dolinie".toCharArray(), HOME))
                .isInstanceOf(Outcome.In.class);
    }

    @Test
    void aJobThatIsClaimedAgainGoesOnWithWhatStillWaits() throws IOException {
        UUID list = submit("100005 100006");
        run(list);
        run(list);
        assertThat(page(list).list().opened()).isEqualTo(2);
        assertThat(page(list).printings()).hasSize(1);
    }

    @Test
    void aStreetOrAWholeTownIsAListToo() throws IOException {
        office.registry.put("200001", at("200001", "Leśna 1, 99-991 Wierzbno"));
        office.registry.put("200002", at("200002", "Leśna 2, 99-991 Wierzbno"));
        office.registry.put("200003", at("200003", "Krótka 3, 99-991 Wierzbno"));

        UUID street = submit(new ListForm(null, null, "Wierzbno", "Leśna", Language.PL));
        run(street);
        assertThat(page(street).list().opened()).isEqualTo(2);
        UUID town = submit(new ListForm("100008", null, "Wierzbno", null, Language.PL));
        run(town);
        assertThat(page(town).list().total()).isEqualTo(4);
        assertThat(page(town).refused().stream().map(each -> each.customer() + " " + each.reason()))
                .contains("200001 has_account", "200002 has_account")
                .doesNotContain("200003 has_account");
    }

    @Test
    void aStreetWithoutItsTownAndATownOfNobodyAreRefused() throws IOException {
        Input<ListForm> street = Input.of(new ListForm(null, null, null, "Leśna", Language.PL));
        Input<ListForm> nobody = Input.of(new ListForm(null, null, "Nigdzie", null, Language.PL));
        for (Input<ListForm> each : List.of(street, nobody)) {
            assertThat(office.page(ListPages.class).submit(each, office.clerk()))
                    .isInstanceOf(Page.class);
            assertThat(each.problems().of("city")).isPresent();
        }
    }

    private static Customer at(String code, String address) {
        return new Customer(code, "Odbiorca " + code, Customer.Kind.PERSON, null, address, null, null);
    }

    @Test
    void aListOfNothingButUnknownCodesIsRefusedWhole() throws IOException {
        UUID list = submit("888881 888882");
        run(list);
        assertThat(page(list).list().refused()).isEqualTo(2);
        assertThat(page(list).printings()).isEmpty();
        Spreadsheet sheet = (Spreadsheet)
                office.page(CodePages.class).make(Input.of(new CodesForm("888881", null)), office.clerk());
        assertThat(sheet.rows().toList()).hasSize(1);
    }

    @Test
    void manyAreJudgedByTheSameFewStatements() throws IOException {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            String code = String.valueOf(300_000 + i);
            office.registry.put(
                    code,
                    new Customer(
                            code, "Wielu " + i, Customer.Kind.PERSON, null, "Rynek 1, 62-100 Olszany", null, null));
            codes.append(code).append('\n');
        }
        UUID list = submit(codes.toString());
        office.accounts.statements.clear();
        run(list);
        assertThat(office.accounts.statements).hasSizeLessThan(20);
        assertThat(page(list).printings())
                .extracting(printing -> printing.letters())
                .containsExactly(500, 500, 200);
    }

    @Test
    void codesAreMadeForAListAndGivenOnce() throws IOException {
        Spreadsheet sheet = (Spreadsheet)
                office.page(CodePages.class).make(Input.of(new CodesForm("100007 777777", null)), office.clerk());
        List<List<Object>> rows = sheet.rows().toList();
        assertThat(rows).hasSize(2);
        String code = (String) rows.get(0).get(3);
        assertThat(code).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(rows.get(1).get(4)).isEqualTo("accounts.list.unknown[]");
        assertThat(office.accounts.audited("accounts.code-made")).isEqualTo(1);
    }

    private static UUID submit(String codes) throws IOException {
        return submit(new ListForm(codes, null, null, null, Language.PL));
    }

    private static UUID submit(ListForm form) throws IOException {
        Done done = (Done) office.page(ListPages.class).submit(Input.of(form), office.clerk());
        return UUID.fromString(done.location().substring(done.location().lastIndexOf('/') + 1));
    }

    private static ListPage page(UUID list) {
        return (ListPage) office.page(ListPages.class).one(list, 0).model();
    }

    private static Object print(UUID list, int number, int printed) {
        return office.page(PrintingPages.class)
                .print(list, number, Input.of(new PrintingForm(printed)), office.clerk());
    }

    private static void run(UUID list) {
        office.onboarding.job().run(new JobRun() {
            @Override
            public UUID id() {
                return list;
            }

            @Override
            public String argument() {
                return list.toString();
            }

            @Override
            public void progress(long done, long total, String message) {
                assertThat(done).isLessThanOrEqualTo(total);
            }
        });
    }
}
