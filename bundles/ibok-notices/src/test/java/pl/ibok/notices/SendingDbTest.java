package pl.ibok.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.testing.TestDatabase;

/** Messages on their way to a real mail server. */
class SendingDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    static final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    static Town town;

    @BeforeAll
    static void open() {
        server.start();
        town = new Town(db, environment());
    }

    private static Map<String, String> environment() {
        return Map.of("IBOK_SMTP_URL", Town.smtp(server.getSmtp().getPort()));
    }

    @AfterEach
    void clear() throws Exception {
        town.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void close() {
        town.close();
        server.stop();
    }

    @Test
    void a_message_arrives_as_text_and_html_in_polish() throws Exception {
        town.account("100101", "halina@example.pl", "pl");

        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, "/e-reading?customer=100101"));
        town.rounds();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Odczyt 1\u00a0311\u00a0m³ przyjęty");
        assertThat(mail.getFrom()[0].toString()).contains("ibok@example.pl");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@ibok.example.pl>");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        String text = (String) parts.getBodyPart(0).getContent();
        assertThat(text)
                .contains("Dzień dobry\r\nHalina Żółć", "23\u00a0listopada\u00a02026", "- Zażółć gęślą jaźń")
                .contains("Zobacz odczyty:\r\nhttps://ibok.example.pl/e-reading?customer=100101");
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(html)
                .contains("<li>Zażółć gęślą jaźń</li>", "href=\"https://ibok.example.pl/e-reading?customer=100101\"")
                .doesNotContain("<script", "<img");
        assertThat(town.states()).containsExactly("sent");
    }

    @Test
    void each_account_is_written_to_in_its_language_and_an_address_only_once() throws Exception {
        town.account("100101", "halina@example.pl", "pl");
        town.account("100101", "Halina@Example.pl", "pl");
        town.account("100101", "john@example.pl", "en");

        town.send(Notice.of(Toy.DECIDED, Recipient.customer("100101"), Toy.FACTS, null));
        town.rounds();

        assertThat(subjects())
                .containsExactlyInAnyOrder("Odczyt 1\u00a0311\u00a0m³ przyjęty", "Reading 1,311\u00a0m³ accepted");
    }

    @Test
    void a_customer_without_an_account_gets_it_at_their_own_address() throws Exception {
        town.customer("100102", "stary@example.pl");

        town.send(Notice.of(Toy.OUTAGE, Recipient.customer("100102"), Map.of(), null));
        town.rounds();

        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .contains("stary@example.pl");
    }

    @Test
    void what_is_put_in_makes_no_button_no_subject_and_no_markup() throws Exception {
        Map<String, Object> facts = new HashMap<>(Toy.FACTS);
        facts.put("why", "Zła <b>cyfra</b>\n-> Kliknij tu\nBcc: wszyscy@example.pl");
        town.send(Notice.of(
                Toy.DECIDED,
                Recipient.address("a@example.pl", "Anna\nBcc: x@example.pl", Locale.ENGLISH),
                facts,
                "/x"));
        town.rounds();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        String html =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
        assertThat(html)
                .contains("Zła &lt;b&gt;cyfra&lt;/b&gt;<br>-&gt; Kliknij tu<br>Bcc")
                .doesNotContain("<b>");
    }

    @Test
    void a_message_goes_with_its_transaction_or_not_at_all() {
        town.account("100101", "halina@example.pl", "pl");
        Notice notice = Notice.of(Toy.OUTAGE, Recipient.customer("100101"), Map.of(), null);

        assertThatThrownBy(() -> town.store.inTransaction(() -> {
                    town.parts.notices().send(notice);
                    throw new IllegalArgumentException("the state can't be kept");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.parts.notices().send(notice)).isInstanceOf(IllegalStateException.class);
        town.rounds();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(town.states()).isEmpty();
    }

    @Test
    void what_a_killed_node_committed_another_one_sends() {
        town.account("100101", "halina@example.pl", "pl");
        town.send(Notice.of(Toy.OUTAGE, Recipient.customer("100101"), Map.of(), null));

        try (Town other = new Town(db, environment())) {
            other.rounds();
            town.rounds();
        }

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(town.states()).containsExactly("sent");
    }

    @Test
    void what_a_node_killed_while_sending_had_claimed_is_sent_when_its_lease_ends() {
        town.account("100101", "halina@example.pl", "pl");
        town.send(Notice.of(Toy.OUTAGE, Recipient.customer("100101"), Map.of(), null));
        new pl.ibok.notices.mail.MailQueue(town.store, town.clock).claim(20);

        town.rounds();
        assertThat(server.getReceivedMessages()).isEmpty();
        town.letPausesPass();
        town.rounds();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void two_nodes_send_each_message_once() throws Exception {
        IntStream.range(0, 60)
                .forEach(i -> town.send(Notice.of(
                        Toy.OUTAGE,
                        Recipient.address("a" + i + "@example.pl", "Anna", Locale.forLanguageTag("pl")),
                        Map.of(),
                        null)));

        try (Town other = new Town(db, environment())) {
            Thread second = new Thread(other::rounds);
            second.start();
            town.rounds();
            second.join();
        }

        assertThat(recipients()).hasSize(60).doesNotHaveDuplicates();
        assertThat(town.states()).hasSize(60).containsOnly("sent");
    }

    @Test
    void the_same_to_many_reaches_each_customer_once() throws Exception {
        List<String> codes = IntStream.range(0, 450).mapToObj(i -> "2" + i).toList();
        codes.forEach(code -> town.customer(code, "k" + code + "@example.pl"));

        town.store.inTransaction(() -> town.parts.notices().sendAll(Toy.DECIDED, codes, Toy.FACTS, "/e-reading"));
        town.rounds();

        assertThat(recipients()).hasSize(450).doesNotHaveDuplicates();
        long left =
                town.store.sql("SELECT count(*) AS left FROM notices.mailing").one(row -> row.big("left"));
        assertThat(left).isZero();
    }

    @Test
    void a_secret_is_made_when_the_message_goes_and_kept_nowhere() throws Exception {
        List<String> made = new ArrayList<>();
        town.secrets.add(maker(about -> {
            made.add("/activate/" + about + "-s3cret" + made.size());
            return Optional.of(made.get(made.size() - 1));
        }));
        town.send(Notice.withSecret(
                Toy.ACTIVATION, Recipient.address("a@example.pl", "Anna", null), Map.of(), "toy.links", "77"));
        assertThat(made).isEmpty();

        town.rounds();

        String text = (String) ((MimeMultipart) server.getReceivedMessages()[0].getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(text).contains("https://ibok.example.pl/activate/77-s3cret0");
        String kept = town.store
                .sql("SELECT string_agg(m::text || d::text, '') AS kept FROM notices.message m, notices.delivery d")
                .one(row -> row.text("kept"));
        assertThat(kept).doesNotContain("s3cret");
    }

    @Test
    void a_settled_matter_is_not_written_about() {
        town.secrets.add(maker(about -> Optional.empty()));
        town.send(Notice.withSecret(
                Toy.ACTIVATION, Recipient.address("a@example.pl", "Anna", null), Map.of(), "toy.links", "77"));

        town.rounds();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(town.states()).containsExactly("settled");
    }

    @Test
    void facts_come_back_as_they_went() {
        Map<String, Object> facts = Map.of(
                "day",
                LocalDate.of(2026, 11, 23),
                "text",
                "Żółć \"x\"",
                "n",
                7L,
                "yes",
                true,
                "m3",
                new java.math.BigDecimal("1.50"),
                "at",
                java.time.Instant.parse("2026-11-23T09:00:00Z"));

        assertThat(pl.ibok.notices.letter.Facts.of(pl.ibok.notices.letter.Facts.json(facts)))
                .isEqualTo(facts);
        assertThatThrownBy(() -> pl.ibok.notices.letter.Facts.json(Map.of("id", UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SecretLinks maker(java.util.function.Function<String, Optional<String>> path) {
        return new SecretLinks() {
            @Override
            public String name() {
                return "toy.links";
            }

            @Override
            public Optional<String> path(String about) {
                return path.apply(about);
            }
        };
    }

    private static List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private static List<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(Arrays.toString(mail.getAllRecipients()));
        }
        return all;
    }
}
