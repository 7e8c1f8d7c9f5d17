package pl.ibok.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Consents.Channel;
import pl.ibok.api.registry.Consents.Consent;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.registry.Somebody;
import pl.ibok.registry.Town;
import pl.ibok.registry.consent.ConsentPages.ConsentForm;
import pl.ibok.registry.consent.ConsentPages.ConsentsPage;
import pl.ibok.registry.consent.ConsentViews.KindLine;
import pl.ibok.testing.TestDatabase;

class ConsentsDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final String AMOUNTS = "registry.amounts";

    private static final Somebody somebody = new Somebody();
    private static Town town;
    private static ConsentRegister consents;
    private static ConsentPages pages;

    @BeforeAll
    static void open() {
        town = new Town(db);
        consents = new ConsentRegister(town.store, town.clock, somebody, somebody);
        pages = new ConsentPages(consents, new ConsentViews(consents, List.of()));
        List.of("300101", "300102", "300103", "300104", "300105", "300106").forEach(town::customer);
    }

    private static Object say(String customer, String kind, boolean given, int version) {
        return pages.say(Input.of(new ConsentForm(kind, given, version)), somebody.about(customer));
    }

    @Test
    void theNewestWordCountsAndAllOfThemStay() {
        assertThat(consents.given("300101", AMOUNTS)).isFalse();
        assertThat(say("300101", AMOUNTS, true, 1)).isInstanceOf(Done.class);
        assertThat(consents.given("300101", AMOUNTS)).isTrue();
        assertThat(say("300101", AMOUNTS, false, 1)).isInstanceOf(Done.class);
        assertThat(consents.given("300101", AMOUNTS)).isFalse();
        assertThat(consents.history("300101")).extracting(Consent::given).containsExactly(false, true);
        assertThat(consents.history("300101").get(1).text()).startsWith("Zgadzam się, żeby wiadomości e-mail");
        assertThat(somebody.audited).contains("registry.consent-given 300101", "registry.consent-withdrawn 300101");
        ConsentsPage page = (ConsentsPage) pages.page(somebody.about("300101")).model();
        assertThat(page.kinds())
                .extracting(KindLine::kind, KindLine::given, KindLine::said)
                .contains(org.assertj.core.groups.Tuple.tuple(AMOUNTS, false, true));
    }

    @Test
    void sayingTheSameAgainIsNoSecondWord() {
        assertThat(consents.record("300102", AMOUNTS, true, 1, "Zgadzam się", Channel.PAPER))
                .isTrue();
        assertThat(consents.record("300102", AMOUNTS, true, 1, "Zgadzam się", Channel.WEB))
                .isFalse();
        assertThat(consents.record("300102", AMOUNTS, true, 2, "Zgadzam się na więcej", Channel.WEB))
                .isTrue();
        assertThat(consents.history("300102")).hasSize(2);
    }

    @Test
    void aTextThatHasChangedIsNotAgreedToUnread() {
        assertThat(say("300105", AMOUNTS, true, 7)).isInstanceOf(Page.class);
        assertThat(consents.history("300105")).isEmpty();
        assertThatThrownBy(() -> say("300105", "obce.zgody", true, 1)).isInstanceOf(Missing.class);
    }

    @Test
    void manyCustomersAreAskedByOneQuery() {
        consents.record("300103", "registry.marketing", true, 1, "tak", Channel.OFFICE);
        consents.record("300104", "registry.marketing", true, 1, "tak", Channel.OFFICE);
        consents.record("300104", "registry.marketing", false, 1, "nie", Channel.OFFICE);
        assertThat(consents.given(List.of("300103", "300104", "999999"), "registry.marketing"))
                .containsExactly("300103");
        assertThat(consents.given(List.of(), "registry.marketing")).isEmpty();
    }

    @Test
    void nobodyCanChangeWhatWasSaid() {
        consents.record("300106", "registry.marketing", true, 1, "tak", Channel.WEB);
        assertThatThrownBy(() -> town.store
                        .sql("UPDATE registry.consent SET given = false WHERE customer = '300106'")
                        .update())
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> town.store
                        .sql("DELETE FROM registry.consent WHERE customer = '300106'")
                        .update())
                .isInstanceOf(StoreException.class);
    }
}
