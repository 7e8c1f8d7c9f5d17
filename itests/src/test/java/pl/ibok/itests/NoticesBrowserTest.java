package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Mailbox;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** What the office decides reaches its customer by e-mail, from the assembled server over SMTP, and in the message centre. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesBrowserTest {
    private static final int DESKTOP = 1280;
    private static final String ADDRESS = "firma@olszany.example";
    private static final String SUBJECT = "Odczyt nie został przyjęty";

    private Ibok ibok;
    private Mailbox mailbox;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server, Mailbox post) {
        ibok = server;
        mailbox = post;
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aDecidedReadingIsToldOnceByEmailAndInTheMessageCentre() {
        String why = "Na zdjęciu jest inny wodomierz.";
        rejectAReading(why);

        Mailbox.Mail mail = told(why);
        assertThat(mail.type()).startsWith("multipart/alternative");
        assertThat(mail.text()).contains("Piekarnia Ziarno", why, "Zobacz odczyty:");
        assertThat(mail.html())
                .contains(why, "href=\"" + ibok.url() + "/e-reading")
                .doesNotContain("<script", "<img");
        Page page = chromium.signedIn("firma", DESKTOP, true);
        page.navigate("/messages?customer=100102");
        page.locator("main tbody a", new Page.LocatorOptions().setHasText(SUBJECT))
                .first()
                .click();
        assertThat(Chromium.words(page)).contains(why);
        page.navigate(mail.link());
        assertThat(Chromium.path(page)).startsWith("/e-reading");
        assertThat(countOf(why)).as("only once").isEqualTo(1);
    }

    @Test
    void whatWasDecidedWhileTheMailServerWasAwayIsSentOnceWhenItIsBack() {
        String why = "Cyfry są nieczytelne.";
        mailbox.leave();
        try {
            rejectAReading(why);
            Await.until("it was tried", Duration.ofSeconds(30), () -> !waiting().isEmpty());
            Await.until("the server says so", Duration.ofSeconds(30), () -> ofNotices()
                    .equals("degraded"));
        } finally {
            mailbox.comeBack();
        }
        Page clerk = chromium.signedIn("admin", DESKTOP, true);
        clerk.navigate("/office/notices?state=waiting");
        assertThat(clerk.locator("main table").textContent()).contains(SUBJECT, ADDRESS);

        // The pause before the next try is a minute; that much of the waiting is left out.
        ServerDatabase.of(ibok).run("UPDATE notices.delivery SET next_at = now() WHERE state = 'waiting'");

        assertThat(told(why).text()).contains(why);
        Await.until("nothing waits", Duration.ofSeconds(30), () -> waiting().isEmpty());
        Await.until(
                "the server says so", Duration.ofSeconds(30), () -> ofNotices().equals("up"));
        assertThat(countOf(why)).as("only once").isEqualTo(1);
    }

    /** The clerk rejects a doubtful reading of the company's, with these words of their own. */
    private void rejectAReading(String why) {
        String id = new Owner(ibok, "firma", "100102").waitingReading();
        Visitor clerk = ibok.signedIn("biuro");
        String page = "/office/e-reading/" + id;
        JsonNode open = clerk.json(page).get("open");
        Map<String, String> decision = Map.of(
                "what",
                "reject",
                "reason",
                "photo_unclear",
                "message",
                why,
                "version",
                open.get("version").asText());
        assertThat(clerk.submit(page, page + "/decision", decision).statusCode())
                .isEqualTo(303);
    }

    private Mailbox.Mail told(String why) {
        Await.until("the mail with \"" + why + "\" comes", Duration.ofSeconds(30), () -> countOf(why) > 0);
        return with(why).get(0);
    }

    private int countOf(String why) {
        return with(why).size();
    }

    private List<Mailbox.Mail> with(String why) {
        return mailbox.of(ADDRESS, SUBJECT).stream()
                .filter(mail -> mail.text().contains(why))
                .toList();
    }

    /** How the server says that its e-mails go out. */
    private String ofNotices() {
        return ibok.visitor().json("/health").get("parts").get("notices").asText();
    }

    /** Why those that were tried in vain wait. */
    private String waiting() {
        return ServerDatabase.of(ibok)
                .one("SELECT coalesce(string_agg(reason, ', '), '') FROM notices.delivery WHERE state = 'waiting'"
                        + " AND attempts > 0 AND reason IS NOT NULL");
    }
}
