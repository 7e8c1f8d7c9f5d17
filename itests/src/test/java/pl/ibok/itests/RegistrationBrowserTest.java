package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.itests.server.Seen.button;
import static pl.ibok.itests.server.Seen.enter;
import static pl.ibok.itests.server.Seen.errors;
import static pl.ibok.itests.server.Seen.first;
import static pl.ibok.itests.server.Seen.link;
import static pl.ibok.itests.server.Seen.press;
import static pl.ibok.itests.server.Seen.said;
import static pl.ibok.itests.server.Seen.submit;
import static pl.ibok.itests.server.Seen.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Keyboard;
import pl.ibok.itests.server.Looks;
import pl.ibok.itests.server.Pdf;
import pl.ibok.itests.server.SharedServer;

/** The whole way of a case, from the customer to the clerk and back: with a mouse, by keyboard alone, and without script. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationBrowserTest {
    private static final int DESKTOP = 1280;
    private static final Pattern NUMBER = Pattern.compile("Z/2026/\\d+");

    private Chromium chromium;

    @BeforeAll
    void open(Ibok server) {
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aCaseGoesItsWholeWayFromTheCustomerToTheClerkAndBack() {
        Looks looks = new Looks();
        Page customer = chromium.signedIn("klient", DESKTOP, true);
        String number = file(customer, looks);
        write(customer, "Mogę przesłać więcej zdjęć.");
        assertThat(said(customer)).contains("Wiadomość wysłana");
        assertThat(files(customer)).contains("licznik.jpg", "drugie.jpg");

        Page clerk = chromium.signedIn("biuro", DESKTOP, true);
        clerk.navigate("/office/e-registration");
        assertThat(urgencies(clerk)).as("an overdue case of the demonstration").anyMatch(RegistrationBrowserTest::late);
        assertThat(urgencies(clerk))
                .as("what is overdue comes first")
                .isSortedAccordingTo((one, other) -> Boolean.compare(late(other), late(one)));
        find(clerk, number);
        looks.at(clerk, "sprawa-w-biurze");
        press(button(clerk, "Biorę tę sprawę"));
        assertThat(said(clerk)).contains("Sprawa jest Twoja");
        act(clerk, "Licznik z 2019 roku, sprawdzić plombę.", "note");

        customer.reload();
        assertThat(text(customer)).contains("Ktoś się tym zajmuje").doesNotContain("sprawdzić plombę");

        act(clerk, "Dołącz proszę zdjęcie, na którym widać całą tarczę wodomierza.", "ask");
        assertThat(said(clerk)).contains("Pytanie wysłane");

        customer.navigate("/e-registration");
        assertThat(text(customer)).contains("Czeka na Twoją odpowiedź").contains("Nowa odpowiedź");
        press(link(customer, "Reklamacja wskazań"));
        looks.at(customer, "pytanie-do-klienta");
        assertThat(text(customer)).contains("całą tarczę wodomierza");
        write(customer, "Zdjęcie w załączeniu.");

        clerk.reload();
        assertThat(text(clerk)).contains("Zdjęcie w załączeniu.");
        act(clerk, "Czekamy na wynik ekspertyzy.", "extend");
        assertThat(said(clerk)).contains("Termin przedłużony");
        assertThat(clerk.locator("button[value=extend]").count())
                .as("only once")
                .isZero();
        customer.reload();
        assertThat(text(customer)).contains("Czekamy na wynik ekspertyzy.").contains("przedłużony");

        clerk.selectOption("[name=outcome]", new SelectOption().setValue("granted"));
        act(clerk, "Wodomierz mierzył źle. Poprawimy fakturę.", "close");
        assertThat(said(clerk)).contains("Sprawa zamknięta");
        looks.at(clerk, "zamknieta-w-biurze");
        customer.reload();
        looks.at(customer, "decyzja");
        assertThat(text(customer)).contains("Uwzględnione").contains("Wodomierz mierzył źle.");
        byte[] decision = Pdf.behind(link(customer, "Pobierz odpowiedź"));
        assertThat(Pdf.text(decision)).contains(number, "Halina Wierzbicka", "Uwzględnione", "Poprawimy fakturę.");

        act(clerk, "Wpłynęły nowe dokumenty.", "reopen");
        assertThat(said(clerk)).contains("otwarta ponownie");
        customer.reload();
        assertThat(text(customer)).contains("Otwarto ponownie").contains("Wpłynęły nowe dokumenty.");
        assertThat(looks.wrong()).isEmpty();
    }

    /** Files a complaint, at first without saying what it is about. */
    private static String file(Page page, Looks looks) {
        press(link(page, "Zgłoszenia"));
        press(link(page, "Nowe zgłoszenie"));
        looks.at(page, "rodzaje-zgloszen");
        press(link(page, "Reklamacja wskazań wodomierza"));
        page.locator("[name='answers.meter']").first().check();
        page.fill("[name='answers.state']", "dużo");
        submit(page);
        assertThat(page.title()).startsWith("Błąd:");
        assertThat(errors(page)).hasSize(2);
        assertThat((Boolean) page.evaluate("document.activeElement.matches('.errors')"))
                .as("the summary has the focus")
                .isTrue();
        looks.at(page, "zgloszenie-z-bledami");

        page.locator(".errors a").last().click();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("answers.description");
        page.fill("[name='answers.state']", "1 250,5");
        page.fill("[name='answers.description']", "Wodomierz kręci się, choć wszystkie krany są zakręcone.");
        page.setInputFiles("[name=files]", new FilePayload("licznik.jpg", "image/jpeg", Owner.photo()));
        submit(page);
        assertThat(said(page)).contains("Zgłoszenie przyjęte");
        looks.at(page, "zgloszenie-przyjete");
        assertThat(text(page)).contains("1 250,5 m³").contains("Termin odpowiedzi");
        byte[] confirmation = Pdf.behind(link(page, "Potwierdzenie złożenia"));
        String number = number(page);
        assertThat(Pdf.text(confirmation)).contains(number, "licznik.jpg");
        return number;
    }

    private static void write(Page page, String message) {
        page.fill("[name=text]", message);
        page.setInputFiles("[name=files]", new FilePayload("drugie.jpg", "image/jpeg", Owner.photo()));
        press(button(page, "Wyślij wiadomość"));
    }

    private static void act(Page clerk, String written, String what) {
        clerk.fill("[name=text]", written);
        press(clerk.locator("button[value=" + what + "]"));
    }

    /** Finds the case in the queue by its number. */
    private static void find(Page clerk, String number) {
        clerk.fill("main [name=q]", number);
        enter(clerk.locator("main [name=q]"));
        assertThat(clerk.locator("ol.queue li").count()).isEqualTo(1);
        press(clerk.locator("ol.queue a"));
    }

    @Test
    void aCaseIsFiledAndAnsweredByKeyboardAlone() {
        Keyboard customer = signedIn("klient");
        customer.tabTo("a", "Zgłoszenia").enter(url -> url.contains("/e-registration"));
        customer.tabTo("a", "Nowe zgłoszenie").enter(url -> url.contains("/e-registration/new"));
        customer.tabTo("a", "Skarga, wniosek").enter(url -> url.contains("/remark"));
        customer.tabTo("button", "Wyślij zgłoszenie").enter(url -> url.contains("/remark"));
        // The summary has the focus; its first link leads to what is missing.
        customer.tabTo("a", "Odpowiedz na pytanie").follow().type("Ławka przy zdroju");
        customer.tabTo("textarea", "answers.description").type("Przy zdroju na rynku brakuje ławki.");
        customer.tabTo("button", "Wyślij zgłoszenie").enter(url -> url.contains("/cases/"));
        assertThat(customer.said()).contains("Zgłoszenie przyjęte");
        String number = number(customer.text());

        Keyboard clerk = signedIn("biuro");
        clerk.tabTo("a", "Zgłoszenia").enter(url -> url.contains("/office/e-registration"));
        clerk.tabTo("main input", "q").type(number).enter(url -> url.contains("q="));
        clerk.tabTo("ol.queue a", "Inne").enter(url -> url.contains("/cases/"));
        clerk.tabTo("textarea", "text").type("Ławkę ustawimy w przyszłym tygodniu.");
        clerk.tabTo("button", "Wyślij odpowiedź").enter(url -> url.contains("/cases/"));
        assertThat(clerk.said()).contains("Odpowiedź wysłana");

        customer.tabTo("a", "Zgłoszenia").enter(url -> url.contains("/e-registration"));
        customer.tabTo("main td a, main th a", "Skarga, wniosek").enter(url -> url.contains("/cases/"));
        assertThat(customer.text()).contains("Ławkę ustawimy w przyszłym tygodniu.");
    }

    private Keyboard signedIn(String login) {
        Keyboard keys = new Keyboard(chromium, DESKTOP, "/sign-in");
        keys.tabTo("input", "login").type(login).tabTo("input", "password").type(Ibok.DEMO_PASSWORD);
        return keys.enter(url -> !url.contains("/sign-in"));
    }

    @Test
    void aCaseIsFiledWithItsFileAndWithdrawnWithoutScript() {
        Page page = chromium.signedIn("klient", DESKTOP, false);
        press(link(page, "Zgłoszenia"));
        press(link(page, "Nowe zgłoszenie"));
        press(link(page, "Wymiana wodomierza"));
        submit(page);
        assertThat(page.title()).startsWith("Błąd:");
        assertThat(errors(page)).hasSize(2);
        page.locator("[name='answers.meter']").first().check();
        page.check("[name='answers.reason'][value=stands]");
        page.setInputFiles("[name=files]", new FilePayload("licznik.jpg", "image/jpeg", Owner.photo()));
        submit(page);
        assertThat(said(page)).contains("Zgłoszenie przyjęte");
        assertThat(files(page)).contains("licznik.jpg");
        assertThat(number(page)).isNotEmpty();

        first(page, "summary", "Chcę wycofać").click();
        press(button(page, "Wycofaj zgłoszenie"));
        assertThat(said(page)).contains("Zgłoszenie wycofane");
        assertThat(text(page)).contains("Wycofane");
    }

    private static List<String> files(Page page) {
        return page.locator("ul.files a").allTextContents();
    }

    private static boolean late(String deadline) {
        return deadline.contains("po terminie");
    }

    private static List<String> urgencies(Page clerk) {
        return clerk.locator("ol.queue .status").allTextContents();
    }

    private static String number(Page page) {
        return number(text(page));
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }
}
