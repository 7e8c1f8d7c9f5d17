package pl.ibok.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.notices.page.SentMessagePage;
import pl.ibok.notices.page.SentMessagePage.SentMessageModel;
import pl.ibok.notices.page.SentPage;
import pl.ibok.notices.page.SentPage.SentModel;
import pl.ibok.notices.page.TemplatesPage;
import pl.ibok.notices.page.TemplatesPage.TemplateModel;
import pl.ibok.notices.page.TemplatesPage.Words;
import pl.ibok.testing.TestDatabase;

/** What staff see of messages and do about them, on a demonstration without a mail server. */
class OfficeDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    static final SomeVisit ADMIN = SomeVisit.staff("notices.see", "notices.send", "notices.templates", "notices.kept");
    static Town town;
    static SentPage sent;
    static SentMessagePage message;
    static TemplatesPage templates;

    @BeforeAll
    static void open() {
        town = new Town(db, Map.of("IBOK_DEMO", "true"));
        List<Object> office = town.parts.module().roots().get("/office/notices");
        sent = (SentPage) office.get(0);
        message = (SentMessagePage) office.get(1);
        templates = (TemplatesPage) office.get(3);
    }

    @AfterEach
    void clear() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static SentModel list(String state, String topic, String customer, String address) {
        return (SentModel)
                sent.sent(ADMIN, state, topic, customer, address, null).model();
    }

    @Test
    void a_demonstration_keeps_every_message_readable() throws Exception {
        town.account("100101", "halina@example.pl", "pl");
        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, "/e-reading"));
        town.rounds();

        SentPage.Line line = list("", "", "", "HALINA").messages().get(0);
        assertThat(line.delivery().state()).isEqualTo("kept");
        UUID id = line.delivery().message();
        SentMessageModel model =
                (SentMessageModel) message.message(ADMIN, id.toString(), null).model();
        assertThat(model.subject()).isEqualTo("Odczyt 1\u00a0311\u00a0m³ przyjęty");
        assertThat(model.linkable()).isFalse();
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        message.html(id.toString(), "en").content().writeTo(html);
        assertThat(html.toString(StandardCharsets.UTF_8)).contains("Reading 1,311", "lang=\"en\"");
        assertThat(town.audited).contains("notices.listed null", "read 100101");
    }

    @Test
    void the_list_is_narrowed_by_state_topic_customer_and_address() {
        town.account("100101", "halina@example.pl", "pl");
        town.account("100102", "jan@example.pl", "pl");
        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, null));
        town.send(Notice.of(Toy.OUTAGE, Recipient.customer("100102"), Map.of(), null));

        assertThat(list("", "", "", "").messages()).hasSize(4);
        assertThat(list("kept", "", "", "").messages()).hasSize(2);
        assertThat(list("", Toy.OUTAGE, "", "").messages()).hasSize(2);
        assertThat(list("kept", "", "100101", "").messages()).hasSize(1);
        assertThat(list("", "", "", "jan@").messages()).hasSize(1);
        assertThat(list("", "", "", "j%n").messages()).isEmpty();
    }

    @Test
    void failures_come_first_with_their_reason() {
        town.send(Notice.of(Toy.OUTAGE, Recipient.address("a@example.pl", "Anna", null), Map.of(), null));
        town.send(Notice.of(Toy.OUTAGE, Recipient.address("b@example.pl", "B", null), Map.of(), null));
        town.store
                .sql(
                        "UPDATE notices.delivery SET state = 'failed', reason = '550 nie ma' WHERE address = 'a@example.pl'")
                .update();

        assertThat(list("", "", "", "").failures())
                .extracting(line -> line.delivery().reason())
                .containsExactly("550 nie ma");
        assertThat(list("kept", "", "", "").failures()).isEmpty();
    }

    @Test
    void only_a_demonstration_makes_the_secret_link_for_reading() {
        town.secrets.add(new SecretLinks() {
            @Override
            public String name() {
                return "toy.links";
            }

            @Override
            public Optional<String> path(String about) {
                return Optional.of("/activate/" + about + "-s3cret");
            }
        });
        town.send(Notice.withSecret(
                Toy.ACTIVATION, Recipient.address("a@example.pl", "Anna", null), Map.of(), "toy.links", "77"));
        String id = list("", "", "", "").messages().get(0).delivery().message().toString();

        SentMessageModel before =
                (SentMessageModel) message.message(ADMIN, id, null).model();
        assertThat(before.secret()).isTrue();
        assertThat(before.linkable()).isTrue();
        assertThat(before.made()).isNull();
        SentMessageModel after = (SentMessageModel) message.link(ADMIN, id).model();
        assertThat(after.made()).isEqualTo("https://ibok.example.pl/activate/77-s3cret");
        assertThat(town.audited).contains("notices.link-made null");

        try (Town production = new Town(db, Map.of())) {
            SentMessagePage there = (SentMessagePage)
                    production.parts.module().roots().get("/office/notices").get(1);
            assertThat(((SentMessageModel) there.message(ADMIN, id, null).model()).linkable())
                    .isFalse();
            assertThatThrownBy(() -> there.link(ADMIN, id)).isInstanceOf(Missing.class);
        }
    }

    private static Object put(String language, String text, Words.What what) {
        return templates.put(ADMIN, Toy.DECIDED, Input.of(new Words(language, text, what)));
    }

    private static String subject(Locale locale) {
        town.send(Notice.of(Toy.DECIDED, Recipient.address("t@example.pl", "Anna", locale), Toy.FACTS, null));
        return list("kept", "", "", "t@").messages().stream()
                .map(line -> line.delivery().subject())
                .reduce((newest, older) -> newest + "|" + older)
                .orElse("");
    }

    @Test
    void the_utilitys_own_words_hold_until_it_goes_back() {
        assertThat(put("pl", "Mamy ${fmt.volume(value)}\n\nTreść", Words.What.SAVE))
                .isInstanceOf(Done.class);
        assertThat(subject(Locale.forLanguageTag("pl"))).isEqualTo("Mamy 1\u00a0311\u00a0m³");
        town.store.sql("DELETE FROM notices.message").update();
        assertThat(subject(Locale.ENGLISH)).startsWith("Reading");
        town.store.sql("DELETE FROM notices.message").update();

        assertThat(put("pl", null, Words.What.SHIPPED)).isInstanceOf(Done.class);

        assertThat(subject(Locale.forLanguageTag("pl"))).startsWith("Odczyt");
        TemplateModel model =
                (TemplateModel) templates.template(ADMIN, Toy.DECIDED, "pl").model();
        assertThat(model.own()).isFalse();
        assertThat(model.versions()).extracting(TemplateBook.Version::shipped).containsExactly(true, false);
        assertThat(model.preview().subject()).isEqualTo("Odczyt 1\u00a0311\u00a0m³ przyjęty");
        assertThat(town.audited).filteredOn("notices.template null"::equals).hasSize(2);
    }

    @Test
    void words_that_do_not_compile_are_refused_with_the_place() {
        Page refused = (Page) put("pl", "Temat\n\nTreść <#if accepted>bez końca", Words.What.SAVE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.input().problems().all().get(0).arguments().get(0)).isEqualTo(3);
        Page wanting = (Page) put("pl", "Temat\n\n${nieznane}", Words.What.SAVE);
        assertThat(wanting.status()).isEqualTo(422);
        assertThat(wanting.input().problems().all().get(0).arguments().subList(0, 2))
                .isEqualTo(List.of(3, 3));
        assertThat(((TemplateModel) templates.template(ADMIN, Toy.DECIDED, "pl").model()).versions())
                .isEmpty();
    }

    @Test
    void a_template_reaches_nothing_but_its_values() {
        for (String reaching : List.of(
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${value.class}",
                "${recipient?api.class}",
                "<#include \"/etc/passwd\">",
                "<#list 1..100000 as x>aaaaaaaaaaaaaaaa</#list>")) {
            assertThat(((Page) put("pl", "Temat\n\n" + reaching, Words.What.SAVE)).status())
                    .as(reaching)
                    .isEqualTo(422);
        }
    }

    @Test
    void own_words_that_stop_working_give_way_to_the_shipped_ones() {
        town.store
                .sql(
                        "INSERT INTO notices.template (topic, language, version, text, author, at) VALUES (?, 'pl', 1, ?, 'x', ?)",
                        Toy.DECIDED,
                        "Temat ${dawnaNazwa}",
                        town.clock.now())
                .update();

        assertThat(subject(Locale.forLanguageTag("pl"))).startsWith("Odczyt");
    }
}
