package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.legal.Document;
import pl.ibok.accounts.legal.Documents;
import pl.ibok.accounts.legal.Documents.Content;
import pl.ibok.accounts.legal.Kind;
import pl.ibok.api.store.StoreException;
import pl.ibok.testing.TestDatabase;

/** In order: the regulations of a new installation, their first version, and their second. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LegalDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static TestAccounts accounts;
    private static Documents documents;
    private static LocalDate today;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
        documents = accounts.parts.legal().documents();
        today = accounts.clock.today();
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    private static Content text(String polish) {
        return new Content(polish, "", Map.of());
    }

    @Test
    @Order(1)
    void nothingIsAskedWhileNothingIsPublished() {
        accounts.customer("pierwsza");
        assertThat(documents.inForce(Kind.REGULATIONS, today)).isEmpty();
        documents.save(Kind.REGULATIONS, text("szkic"), null);
        assertThat(accounts.signIn("pierwsza")).isInstanceOf(Outcome.In.class);
        assertThat(accounts.parts.frame().footer(PL)).isEmpty();
        assertThat(accounts.parts.frame().accessibilityDeclaration()).isNull();
    }

    @Test
    @Order(2)
    void whoSavesAnOlderDraftIsToldAndChangesNothing() {
        Instant seen = documents.draft(Kind.REGULATIONS).orElseThrow().editedAt();
        accounts.clock.pass(Duration.ofSeconds(5));
        assertThat(documents.save(Kind.REGULATIONS, text("## Usługi\n\nPierwszy"), seen))
                .isTrue();
        assertThat(documents.save(Kind.REGULATIONS, text("Drugi"), seen)).isFalse();
        assertThat(documents.draft(Kind.REGULATIONS).orElseThrow().textPl()).contains("Pierwszy");
    }

    @Test
    @Order(3)
    void onceRegulationsHoldTheyAreAcceptedOnTheWayIn() {
        assertThat(documents.publish(Kind.REGULATIONS, today)).isTrue();
        accounts.staff("biurowa", "clerk");
        assertThat(accounts.signIn("biurowa")).isInstanceOf(Outcome.In.class);
        Outcome.Owing owing = (Outcome.Owing) accounts.signIn("pierwsza");
        assertThat(owing.stage()).isEqualTo(Stage.REGULATIONS);
        assertThat(accounts.parts.identity().ofSession(owing.cookie(), PL)).isEmpty();
        Account account = accounts.parts
                .ofSignIn()
                .signIn()
                .owing(owing.cookie(), Stage.REGULATIONS)
                .orElseThrow();
        accounts.parts
                .acceptances()
                .record(
                        account.id(),
                        Acceptances.REGULATIONS,
                        1,
                        accounts.clock.now(),
                        Acceptances.Channel.WEB,
                        "pierwsza");
        Outcome in = accounts.parts.ofSignIn().signIn().goOn(account, Stage.REGULATIONS, HOME, owing.cookie());
        assertThat(in).isInstanceOf(Outcome.In.class);
        assertThat(accounts.signIn("pierwsza")).isInstanceOf(Outcome.In.class);
    }

    @Test
    @Order(4)
    void aVersionForLaterIsShownButAskedForFromItsDayOn() {
        documents.save(Kind.REGULATIONS, text("Nowy"), null);
        documents.publish(Kind.REGULATIONS, today.plusDays(2));
        assertThat(documents.version(Kind.REGULATIONS, 2)).isPresent();
        assertThat(documents.inForce(Kind.REGULATIONS, today).map(Document::version))
                .hasValue(1);
        assertThat(accounts.signIn("pierwsza")).isInstanceOf(Outcome.In.class);
        accounts.clock.pass(Duration.ofDays(2));
        assertThat(accounts.signIn("pierwsza")).isInstanceOf(Outcome.Owing.class);
        assertThat(documents.version(Kind.REGULATIONS, 1).orElseThrow().textPl())
                .contains("Pierwszy");
    }

    @Test
    @Order(5)
    void whatWasPublishedCantBeChangedByAnybody() {
        assertThatThrownBy(() -> accounts.store
                        .sql("UPDATE accounts.document SET text_pl = 'inny' WHERE kind = 'regulations' AND version = 1")
                        .update())
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> accounts.store
                        .sql("DELETE FROM accounts.document WHERE kind = 'regulations' AND version = 1")
                        .update())
                .isInstanceOf(StoreException.class);
    }
}
