package pl.ibok.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ibok.api.health.HealthCheck.State;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Recipient;
import pl.ibok.notices.SentBook.Delivery;
import pl.ibok.notices.SentBook.Wanted;
import pl.ibok.testing.TestDatabase;

/** What becomes of e-mails that the server does not take. */
class FailuresDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private ScriptedSmtp server;
    private Town town;

    @BeforeEach
    void open() {
        server = new ScriptedSmtp();
        town = new Town(db, Map.of("IBOK_SMTP_URL", Town.smtp(server.port())));
        town.clear();
    }

    @AfterEach
    void close() {
        server.close();
        town.close();
    }

    private void send() {
        town.send(Notice.of(
                Toy.OUTAGE, Recipient.address("a@example.pl", "Anna", Locale.forLanguageTag("pl")), Map.of(), null));
        town.rounds();
    }

    private Delivery only() {
        List<Delivery> all = town.parts.sent().find(new Wanted("", "", "", "a@"), null, 10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_passing_refusal_is_tried_again_with_the_same_message_id() {
        server.dataAnswer = "451 4.7.1 greylisted";
        send();
        assertThat(only().state()).isEqualTo("waiting");
        assertThat(only().reason()).contains("greylisted");
        assertThat(only().attempts()).isEqualTo(1);

        server.dataAnswer = ScriptedSmtp.FINE;
        town.rounds();
        assertThat(only().attempts()).as("before its pause has passed").isEqualTo(1);
        town.letPausesPass();
        town.rounds();

        assertThat(only().state()).isEqualTo("sent");
        assertThat(server.messageIds).hasSize(2);
        assertThat(server.messageIds.get(0)).isEqualTo(server.messageIds.get(1));
    }

    @Test
    void an_unknown_recipient_has_failed_for_good_until_staff_send_it_again() {
        server.recipientAnswer = "550 5.1.1 no such user";
        send();
        Delivery failed = only();
        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.reason()).contains("550 5.1.1 no such user");
        assertThat(town.parts.officeViews().waiting(Town.TODAY).items()).isEqualTo(1);
        town.letPausesPass();
        town.rounds();
        assertThat(only().state()).isEqualTo("failed");

        server.recipientAnswer = ScriptedSmtp.FINE;
        assertThat(town.parts.sent().again(failed)).isTrue();
        assertThat(town.parts.sent().again(failed)).as("pressed twice").isFalse();
        town.rounds();

        assertThat(only().state()).isEqualTo("sent");
        assertThat(town.audited).containsExactly("notices.sent-again null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 sender refused", "501 5.1.7 bad sender", "554 5.7.0 daily quota"})
    void a_refused_sender_fails_no_message(String answer) {
        server.senderAnswer = answer;
        send();
        assertThat(only().state()).isEqualTo("waiting");
        assertThat(only().reason()).contains(answer);

        server.senderAnswer = ScriptedSmtp.FINE;
        town.letPausesPass();
        town.rounds();
        assertThat(only().state()).isEqualTo("sent");
    }

    @Test
    void a_message_that_the_server_will_never_take_has_failed() {
        server.dataAnswer = "552 5.3.4 too big";
        send();

        assertThat(only().state()).isEqualTo("failed");
    }

    @Test
    void a_passing_refusal_of_the_recipient_keeps_the_message_waiting() {
        server.recipientAnswer = "450 4.2.1 mailbox busy";
        send();

        assertThat(only().state()).isEqualTo("waiting");
    }

    @Test
    void an_address_that_is_none_fails_without_asking_the_server() {
        town.send(Notice.of(Toy.OUTAGE, Recipient.address("a@", "Anna", null), Map.of(), null));
        town.rounds();

        assertThat(only().state()).isEqualTo("failed");
    }

    @Test
    void without_a_server_messages_wait_and_health_says_so() {
        server.close();
        send();

        assertThat(only().state()).isEqualTo("waiting");
        assertThat(town.parts.health().check().state()).isEqualTo(State.DEGRADED);
        assertThat(town.parts.health().gauges().get(0).value()).isEqualTo(1);
    }

    @Test
    void a_server_that_lets_nobody_in_is_not_the_messages_fault() {
        server.greeting = "554 5.7.1 not you";
        send();

        assertThat(only().state()).isEqualTo("waiting");
        assertThat(town.parts.health().check().detail()).contains("not you");
    }

    @Test
    void after_three_days_it_has_failed() {
        server.dataAnswer = "451 4.3.0 later";
        send();
        town.store
                .sql("UPDATE notices.delivery SET queued_at = now() - interval '73 hours'")
                .update();
        town.letPausesPass();
        town.rounds();

        assertThat(only().state()).isEqualTo("failed");
        assertThat(only().reason()).contains("later");
    }

    @Test
    void one_bad_address_does_not_hold_up_the_others() {
        server.recipientAnswer = "550 5.1.1 no such user";
        send();
        server.recipientAnswer = ScriptedSmtp.FINE;
        town.send(Notice.of(Toy.OUTAGE, Recipient.address("b@example.pl", "B", null), Map.of(), null));
        town.rounds();

        assertThat(town.states()).containsExactly("failed", "sent");
    }

    @Test
    void without_a_mail_server_set_messages_wait_for_one() {
        try (Town bare = new Town(db, Map.of())) {
            bare.send(Notice.of(Toy.OUTAGE, Recipient.address("a@example.pl", "Anna", null), Map.of(), null));
            bare.rounds();

            assertThat(only().state()).isEqualTo("waiting");
            assertThat(bare.parts.health().check().state()).isEqualTo(State.DEGRADED);
        }
        town.rounds();
        assertThat(only().state()).isEqualTo("sent");
    }
}
