package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.PL;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.legal.Documents;
import pl.ibok.accounts.legal.Kind;
import pl.ibok.api.web.FramePart.FrameLink;
import pl.ibok.testing.TestDatabase;

class DemoDocumentsDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    @Test
    void theDemonstrationPublishesAllThreeAndItsSignInsAreNotAsked() {
        try (TestAccounts accounts = new TestAccounts(db)) {
            accounts.customer("klient");
            accounts.demandSecondFactorOfStaff(true);
            accounts.staff("biuro", "clerk");
            LocalDate first = accounts.clock.today().minusYears(5);
            accounts.parts.demo().play(first, accounts.clock.today());
            accounts.parts.demo().play(first.plusDays(1), accounts.clock.today());

            Documents documents = accounts.parts.legal().documents();
            for (Kind kind : Kind.values()) {
                assertThat(documents.published(kind)).as(kind.word()).hasSize(1);
                assertThat(documents.inForce(kind, accounts.clock.today())).isPresent();
            }
            Map<String, String> declaration = documents
                    .inForce(Kind.ACCESSIBILITY, accounts.clock.today())
                    .orElseThrow()
                    .fields();
            assertThat(declaration)
                    .containsEntry("email", "biuro@olszany.example")
                    .containsEntry("url", "https://ibok.example")
                    .containsEntry("published", first.toString());
            assertThat(documents
                            .inForce(Kind.REGULATIONS, accounts.clock.today())
                            .orElseThrow()
                            .textPl())
                    .doesNotContain("{utility}")
                    .contains("art. 8 ustawy");
            assertThat(accounts.signIn("klient")).isInstanceOf(Outcome.In.class);
            assertThat(accounts.parts.frame().footer(PL))
                    .extracting(FrameLink::text)
                    .containsExactly("Regulamin", "Prywatność", "Deklaracja dostępności");
            assertThat(accounts.parts.frame().accessibilityDeclaration())
                    .isEqualTo("https://ibok.example/accessibility");
        }
    }
}
