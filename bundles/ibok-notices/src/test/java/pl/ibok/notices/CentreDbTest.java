package pl.ibok.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.access.Caller;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.store.Signals;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.notices.page.ChoicesPage;
import pl.ibok.notices.page.ChoicesPage.ChoiceForm;
import pl.ibok.notices.page.ChoicesPage.ChoicesModel;
import pl.ibok.notices.page.MessagesPage;
import pl.ibok.notices.page.MessagesPage.MessageModel;
import pl.ibok.notices.page.MessagesPage.MessagesModel;
import pl.ibok.testing.TestDatabase;

/** The message centre and the choice of what is sent, as a customer has them. */
class CentreDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    static Town town;
    static MessagesPage page;
    static ChoicesPage choices;

    @BeforeAll
    static void open() {
        town = new Town(db, Map.of());
        page = (MessagesPage) town.parts.module().roots().get("/messages").get(0);
        choices = (ChoicesPage)
                town.parts.module().roots().get("/account/notices").get(0);
    }

    @AfterEach
    void clear() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static MessagesModel list(UUID account, String customer, String q, String view, UUID before) {
        return (MessagesModel)
                page.messages(SomeVisit.of(account, customer), q, view, before).model();
    }

    private static void outage(String customer) {
        town.send(Notice.of(Toy.OUTAGE, Recipient.customer(customer), Map.of(), null));
    }

    private static int unread(UUID account) {
        return town.parts.frame().unread(SomeVisit.of(account, "").caller());
    }

    @Test
    void everything_sent_to_the_customer_is_there_for_each_account_and_new_until_opened() {
        UUID halina = town.account("100101", "halina@example.pl", "pl");
        UUID jan = town.account("100101", null, "en");
        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, "/e-reading"));
        outage("100101");

        assertThat(unread(halina)).isEqualTo(2);
        MessagesModel seen = list(halina, "100101", "", "all", null);
        assertThat(seen.messages())
                .extracting(MessagesPage.Line::subject)
                .containsExactlyInAnyOrder("Przerwa w dostawie", "Odczyt 1\u00a0311\u00a0m³ przyjęty");

        UUID decided =
                list(halina, "100101", "GĘŚLĄ", "all", null).messages().get(0).id();
        page.message(SomeVisit.lookingAs(halina, "100101"), decided.toString());
        assertThat(unread(halina)).as("staff looked").isEqualTo(2);
        MessageModel opened = (MessageModel)
                page.message(SomeVisit.of(halina, "100101"), decided.toString()).model();
        assertThat(opened.link()).isEqualTo("/e-reading");
        assertThat(opened.emails()).extracting(MessageBook.Sent::address).containsExactly("halina@example.pl");
        assertThat(unread(halina)).isEqualTo(1);
        assertThat(unread(jan)).isEqualTo(2);
        assertThat(list(halina, "100101", "", "unread", null).messages())
                .extracting(MessagesPage.Line::subject)
                .containsExactly("Przerwa w dostawie");

        page.readAll(SomeVisit.of(halina, "100101"));
        assertThat(unread(halina)).isZero();
    }

    @Test
    void a_message_of_an_e_service_that_has_gone_is_still_read_and_its_button_leads_nowhere() {
        UUID halina = town.account("100101", "halina@example.pl", "pl");
        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, "/e-toy"));
        String id =
                list(halina, "100101", "", "all", null).messages().get(0).id().toString();
        Toy itself = town.toy;
        town.parts.topics().gone(itself);
        try {
            MessageModel read = (MessageModel)
                    page.message(SomeVisit.of(halina, "100101"), id).model();
            assertThat(read.subject()).isEqualTo("Odczyt 1\u00a0311\u00a0m³ przyjęty");
            assertThat(read.link()).isNull();
            assertThat(new KnownTopics().title(Toy.DECIDED, "pl")).isEqualTo("Usługa wyłączona");
        } finally {
            town.parts.topics().come(itself);
        }
    }

    @Test
    void another_customers_message_is_not_there() {
        UUID halina = town.account("100101", "halina@example.pl", "pl");
        UUID other = town.account("100102", "obcy@example.pl", "pl");
        outage("100102");
        UUID theirs = list(other, "100102", "", "all", null).messages().get(0).id();
        SomeVisit visit = SomeVisit.of(halina, "100101");

        assertThat(list(halina, "100101", "", "all", null).messages()).isEmpty();
        assertThatThrownBy(() -> page.message(visit, theirs.toString())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page.read(visit, theirs.toString())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page.message(visit, "7")).isInstanceOf(Missing.class);
        assertThat(unread(other)).isEqualTo(1);
    }

    @Test
    void what_is_about_an_account_only_that_account_reads() {
        UUID halina = town.account("100101", "halina@example.pl", "pl");
        UUID jan = town.account("100101", "jan@example.pl", "pl");
        town.send(Notice.of(Toy.ACTIVATION, Recipient.account(halina), Map.of(), "/account"));

        UUID own = list(halina, "100101", "", "all", null).messages().get(0).id();
        assertThat(list(jan, "100101", "", "all", null).messages()).isEmpty();
        assertThatThrownBy(() -> page.message(SomeVisit.of(jan, "100101"), own.toString()))
                .isInstanceOf(Missing.class);
        assertThat(unread(jan)).isZero();
        assertThat(unread(halina)).isEqualTo(1);
    }

    @Test
    void older_messages_follow_page_by_page_and_none_twice() {
        UUID halina = town.account("100101", null, "pl");
        for (int i = 0; i < 60; i++) {
            outage("100101");
        }

        MessagesModel first = list(halina, "100101", "", "all", null);
        MessagesModel second =
                list(halina, "100101", "", "all", first.messages().get(24).id());
        MessagesModel third =
                list(halina, "100101", "", "all", second.messages().get(24).id());

        assertThat(first.next()).contains("before=" + first.messages().get(24).id());
        assertThat(third.messages()).hasSize(10);
        assertThat(third.next()).isNull();
        assertThat(java.util.stream.Stream.of(first, second, third)
                        .flatMap(each -> each.messages().stream())
                        .map(MessagesPage.Line::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_switched_off_is_not_sent_but_what_must_be_is() {
        UUID halina = town.account("100101", "halina@example.pl", "pl");
        SomeVisit visit = SomeVisit.of(halina, "100101");
        choices.choose(visit, Input.of(new ChoiceForm(null)));

        outage("100101");
        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, null));

        assertThat(list(halina, "100101", "", "all", null).messages())
                .extracting(MessagesPage.Line::topic)
                .containsExactly(Toy.DECIDED);
        assertThat(town.states()).containsExactly("waiting");
        assertThat(unread(halina)).isZero();

        choices.choose(visit, Input.of(new ChoiceForm(List.of(Toy.OUTAGE + ":portal"))));
        outage("100101");
        assertThat(unread(halina)).isEqualTo(1);
        assertThat(town.states()).as("no e-mail of it").hasSize(1);
    }

    @Test
    void the_choice_shows_what_is_installed_by_its_service() {
        UUID halina = town.account("100101", "halina@example.pl", "pl");

        ChoicesModel model =
                (ChoicesModel) choices.choices(SomeVisit.of(halina, "100101")).model();

        assertThat(model.email()).isEqualTo("halina@example.pl");
        assertThat(model.groups()).hasSize(1);
        assertThat(model.groups().get(0).topics())
                .filteredOn(ChoicesPage.Line::required)
                .extracting(ChoicesPage.Line::topic)
                .containsExactly(Toy.DECIDED, Toy.ACTIVATION);
        assertThat(model.groups().get(0).topics()).allMatch(line -> line.email() && line.portal());
    }

    @Test
    void forgetting_a_customer_takes_their_messages() {
        town.account("100101", "halina@example.pl", "pl");
        town.account("100102", "jan@example.pl", "pl");
        outage("100101");
        outage("100102");

        assertThat((List<?>) town.parts.personalData().export("100101").get("messages"))
                .hasSize(1);
        assertThat((List<?>) town.parts.personalData().export("100101").get("deliveries"))
                .hasSize(1);
        town.parts.personalData().anonymise("100101");

        assertThat((List<?>) town.parts.personalData().export("100101").get("messages"))
                .isEmpty();
        assertThat((List<?>) town.parts.personalData().export("100102").get("messages"))
                .hasSize(1);
    }

    @Test
    void the_number_at_the_envelope_comes_from_memory_until_somebody_says_that_it_changed() {
        UUID halina = town.account("100101", null, "pl");
        Caller caller = SomeVisit.of(halina, "100101").caller();
        boolean[] listening = {true};
        Signals signals = new Signals() {
            @Override
            public void send(String topic, String payload) {
                throw new IllegalStateException("nothing changes here");
            }

            @Override
            public boolean listening() {
                return listening[0];
            }
        };
        UnreadCounts counts = new UnreadCounts(town.store, town, signals, () -> 0L);
        outage("100101");
        assertThat(counts.of(caller)).isEqualTo(1);
        outage("100101");

        assertThat(counts.of(caller)).as("from memory").isEqualTo(1);
        counts.on(halina.toString());
        assertThat(counts.of(caller)).as("told").isEqualTo(2);
        outage("100101");
        listening[0] = false;
        assertThat(counts.of(caller)).as("while nobody is heard").isEqualTo(3);
        assertThat(town.parts.frame().unread(SomeVisit.staff("notices.see").caller()))
                .as("staff have no envelope")
                .isEqualTo(-1);
    }
}
