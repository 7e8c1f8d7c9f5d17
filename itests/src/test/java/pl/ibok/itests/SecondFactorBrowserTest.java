package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.newcomer.Authenticator;
import pl.ibok.itests.newcomer.Newcomer;
import pl.ibok.itests.newcomer.Newcomers;
import pl.ibok.itests.page.Look;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Keyboard;
import pl.ibok.itests.server.Mailbox;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** The second factor with an application that knows the key from the page and the real time: a customer's by keyboard alone, and a member of staff's. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorBrowserTest {
    private static final int DESKTOP = 1280;

    private Ibok ibok;
    private Mailbox mailbox;
    private Newcomers newcomers;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server, Mailbox post) {
        ibok = server;
        mailbox = post;
        newcomers = new Newcomers(server, post);
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aCustomerSetsItUpAndSignsInWithItByKeyboardAlone() {
        Newcomer customer = newcomers.withAccount();
        Keyboard keys = new Keyboard(chromium, DESKTOP, "/sign-in");
        passwordOf(customer, keys);
        keys.open("/account/second-factor").tabTo("input", "present").type(Ibok.DEMO_PASSWORD);
        keys.tabTo("button", "Włącz drugi składnik").enter(url -> url.endsWith("/set-up"));
        assertThat(keys.wrong(Look::again)).isEmpty();
        Authenticator phone = new Authenticator(keys.texts("main .code").get(0));
        long step = phone.step();
        keys.tabTo("input", "code").type(phone.code(step));
        keys.tabTo("button", "Potwierdź kod").enter(url -> url.contains("/set-up"));
        assertThat(keys.heading()).isEqualTo("Kody zapasowe");
        assertThat(keys.wrong(Look::asItStands)).isEmpty();
        List<String> recovery = keys.texts("main .code");
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        passwordOf(customer, signOut(keys));
        assertThat(keys.path()).isEqualTo("/sign-in/second-factor");
        // At once, while the code would be good if it had not been used.
        answer(keys, phone.code(step));
        assertThat(keys.texts("main .problem").toString())
                .as("used at the set-up")
                .contains("Ten kod nie działa.");
        assertThat(keys.open("/e-reading").path()).as("nothing is open before").isEqualTo("/sign-in");
        passwordOf(customer, keys);
        assertThat(keys.wrong(Look::again)).isEmpty();
        answer(keys, phone.code(Math.max(step + 1, phone.step())));
        assertThat(keys.path()).isEqualTo("/");
        assertThat(mailbox.await(customer.email(), "Włączono drugi składnik logowania")
                        .text())
                .contains("Jeśli to nie Twoja zmiana, zadzwoń");

        passwordOf(customer, signOut(keys));
        answer(keys, recovery.get(3));
        assertThat(keys.path()).isEqualTo("/");
        passwordOf(customer, signOut(keys));
        answer(keys, recovery.get(3));
        assertThat(keys.path()).isEqualTo("/sign-in/second-factor");
        assertThat(keys.texts("main .problem").toString()).contains("Ten kod nie działa.");
        answer(keys, recovery.get(4));
        keys.open("/account/second-factor");
        assertThat(keys.texts("main").toString()).contains("zostało 8 kodów");
    }

    @Test
    void staffOfWhomItIsDemandedSetItUpBeforeAnythingElse() {
        String login = "nowa-" + UUID.randomUUID().toString().substring(0, 8);
        String password = ibok.shell("ibok:account-create --role clerk " + login + " \"Nowa Osoba\"")
                .strip()
                .replaceAll("(?s).*: ", "")
                .strip();
        Visitor administrator = ibok.signedIn("admin");
        demand(administrator, true);
        try {
            Page page = chromium.window(DESKTOP, true);
            Chromium.signIn(page, login, password);
            page.fill("[name=next]", Ibok.DEMO_PASSWORD);
            page.fill("[name=again]", Ibok.DEMO_PASSWORD);
            Chromium.press(page, "Zapisz hasło");
            assertThat(Chromium.path(page)).isEqualTo("/sign-in/second-factor/set-up");
            assertThat(Look.again(page)).as("before the key").isEmpty();
            Chromium.press(page, "Włącz drugi składnik");
            assertThat(Look.again(page)).as("with the key").isEmpty();
            Authenticator phone =
                    new Authenticator(page.locator("main .code").first().textContent());
            page.fill("[name=code]", phone.code(phone.step()));
            Chromium.press(page, "Potwierdź kod");
            assertThat(page.locator("main .code").count()).isEqualTo(10);
            Chromium.press(page, "Kody są zapisane");
            page.navigate("/office");
            assertThat(Chromium.path(page)).isEqualTo("/office");
        } finally {
            demand(administrator, false);
        }
    }

    private static void demand(Visitor administrator, boolean demanded) {
        String page = "/office/settings/accounts.secondFactorForStaff";
        // The server's day, which goes on after midnight.
        String today = administrator.json(page).get("from").asText();
        assertThat(administrator
                        .submit(page, page, Map.of("value", String.valueOf(demanded), "from", today))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void passwordOf(Newcomer customer, Keyboard keys) {
        keys.open("/sign-in").tabTo("input", "login").type(customer.login());
        keys.tabTo("input", "password").type(Ibok.DEMO_PASSWORD).enter(url -> true);
    }

    private static void answer(Keyboard keys, String code) {
        keys.tabTo("input", "code").type(code);
        keys.tabTo("button", "Zaloguj się").enter(url -> true);
    }

    private static Keyboard signOut(Keyboard keys) {
        return keys.open("/account").tabTo("button", "Wyloguj").enter(url -> !url.contains("/account"));
    }
}
