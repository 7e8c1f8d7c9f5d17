package pl.ibok.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Consents.Channel;
import pl.ibok.api.registry.Consents.Consent;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.registry.Somebody;
import pl.ibok.registry.Town;
import pl.ibok.registry.consent.PaperConsents.PaperPage;
import pl.ibok.registry.consent.PaperConsents.Where;
import pl.ibok.registry.consent.PaperConsents.Word;
import pl.ibok.registry.consent.PaperConsents.WordForm;
import pl.ibok.testing.TestDatabase;

/** What staff write down from paper. */
class PaperConsentsDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final String AMOUNTS = "registry.amounts";
    private static final LocalDate SIGNED = Town.TODAY.minusDays(4);

    private static final Somebody clerk = new Somebody();
    private static ConsentRegister consents;
    private static PaperConsents pages;
    private static String seen;

    @BeforeAll
    static void open() {
        Town town = new Town(db);
        consents = new ConsentRegister(town.store, town.clock, clerk, clerk);
        ConsentViews views = new ConsentViews(consents, List.of());
        pages = new PaperConsents(consents, views, town.registry.customers(), clerk);
        seen = views.texts();
        List.of("310101", "310102", "310103", "310104").forEach(town::customer);
    }

    @BeforeEach
    void nothingIsAudited() {
        clerk.audited.clear();
    }

    private static Input<WordForm> write(String customer, Word word, Where where, LocalDate saidOn) {
        return Input.of(new WordForm(customer, AMOUNTS, word, where, saidOn, seen));
    }

    private static Object record(Input<WordForm> input) {
        return pages.record(input, clerk.about(null));
    }

    @Test
    void aPaperIsKeptWithItsDayItsChannelAndWhoWroteItDown() {
        assertThat(record(write("310101", Word.GIVEN, Where.PAPER, SIGNED))).isInstanceOf(Done.class);

        Consent consent = consents.newest("310101", AMOUNTS).orElseThrow();
        assertThat(consent.given()).isTrue();
        assertThat(consent.channel()).isEqualTo(Channel.PAPER);
        assertThat(consent.saidOn()).isEqualTo(SIGNED);
        assertThat(consent.by()).isEqualTo("halina");
        assertThat(consent.text()).startsWith("Zgadzam się");
        assertThat(clerk.audited).contains("required registry.consents.record 310101", "registry.consent-given 310101");
        PaperPage page = (PaperPage) pages.page("310101", clerk.about(null)).model();
        assertThat(page.history()).hasSize(1);
        assertThat(page.history().get(0).on()).isEqualTo(SIGNED);
    }

    @Test
    void aPaperThatIsOlderThanTheCustomersNewestWordChangesNothing() {
        consents.record("310102", AMOUNTS, true, 1, "tak", Channel.WEB);
        Input<WordForm> input = write("310102", Word.WITHDRAWN, Where.PAPER, SIGNED);
        assertThat(record(input)).isInstanceOf(Page.class);
        assertThat(input.problems().of("saidOn")).isPresent();
        assertThat(consents.given("310102", AMOUNTS)).isTrue();

        assertThat(record(write("310102", Word.WITHDRAWN, Where.OFFICE, Town.TODAY)))
                .isInstanceOf(Done.class);
        assertThat(consents.given("310102", AMOUNTS)).isFalse();
        assertThat(consents.newest("310102", AMOUNTS).orElseThrow().channel()).isEqualTo(Channel.OFFICE);

        Input<WordForm> signedThatDay = write("310102", Word.GIVEN, Where.PAPER, Town.TODAY);
        assertThat(record(signedThatDay))
                .as("withdrawn on the day of the paper")
                .isInstanceOf(Page.class);
        assertThat(consents.given("310102", AMOUNTS)).isFalse();
    }

    @Test
    void aDayToComeAndATextThatHasChangedAreRefused() {
        Input<WordForm> tomorrow = write("310103", Word.GIVEN, Where.PAPER, Town.TODAY.plusDays(1));
        assertThat(record(tomorrow)).isInstanceOf(Page.class);
        Input<WordForm> older =
                Input.of(new WordForm("310103", AMOUNTS, Word.GIVEN, Where.PAPER, SIGNED, "registry.amounts:7"));
        assertThat(record(older)).isInstanceOf(Page.class);
        assertThat(consents.history("310103")).isEmpty();
    }

    @Test
    void aCustomerWhoIsNotThereIsSaidSoAndWrittenToByNobody() {
        PaperPage page = (PaperPage) pages.page(" 999999 ", clerk.about(null)).model();
        assertThat(page.asked()).isEqualTo("999999");
        assertThat(page.customer()).isEmpty();
        assertThatThrownBy(() -> record(write("999999", Word.GIVEN, Where.PAPER, SIGNED)))
                .isInstanceOf(Missing.class);
    }
}
