package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.StartFacts.Event;
import pl.ibok.api.web.StartFacts.Facts;
import pl.ibok.portal.look.StartPage.Answer;

class StartPageTest {
    private static final LocalDate TODAY = Rendering.TODAY;
    private final StartPage page = new StartPage(new Formats(Rendering.POLISH, TODAY), TODAY, "Dziś");

    @Test
    void the_water_line_has_two_steps_behind_today_and_what_comes_next() {
        Start start = page.of(List.of(reading()), "", "");
        assertThat(start.steps())
                .extracting(Step::state, step -> step.title().replace('\u00a0', ' '))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("past", "10 września"),
                        org.assertj.core.groups.Tuple.tuple("past", "10 listopada"),
                        org.assertj.core.groups.Tuple.tuple("now", "Dziś, 23 listopada"),
                        org.assertj.core.groups.Tuple.tuple("next", "4–10 stycznia"),
                        org.assertj.core.groups.Tuple.tuple("later", "31 grudnia 2027"));
    }

    @Test
    void without_a_service_that_knows_money_there_is_no_due_panel() {
        assertThat(page.of(List.of(reading()), "", "").due()).isNull();
    }

    @Test
    void parts_of_what_is_due_add_up() {
        Start start = page.of(List.of(reading(), invoice()), "/e-payments", "/e-invoice");
        assertThat(start.due().state()).isEqualTo("due");
        assertThat(start.due().amount()).isEqualByComparingTo("611.78");
        assertThat(start.due().parts()).extracting(Due.Part::overdue).containsExactly(false, true);
    }

    @Test
    void an_unpaid_invoice_comes_before_what_can_wait_and_a_failed_service_makes_the_balance_unknown() {
        Start start = page.of(List.of(reading(), invoice()), "", "");
        assertThat(start.services()).extracting(Start.Service::name).containsExactly("Faktury", "Odczyty");
        Answer failed = new Answer(service("file-text", "Faktury", false), null, true);
        assertThat(page.of(List.of(failed), "", "").due().state()).isEqualTo("unknown");
    }

    @Test
    void notices_are_ordered_by_their_weight_and_within_it_by_the_menu() {
        Start start = page.of(
                List.of(
                        saying("info", "first"),
                        saying("bad", "burst"),
                        saying("warn", "seal"),
                        saying("bad", "again")),
                "",
                "");
        assertThat(start.notices())
                .extracting(StartFacts.Notice::bold)
                .containsExactly("burst", "again", "seal", "first");
    }

    private static Answer saying(String kind, String bold) {
        Facts facts = new Facts(
                "", false, List.of(), List.of(), List.of(new StartFacts.Notice(kind, bold, "", null, null)), null);
        return new Answer(service("gauge", bold, true), facts, false);
    }

    @Test
    void overpaid_and_paid_up_are_told_apart() {
        assertThat(page.of(List.of(money("-35.20")), "", "").due())
                .extracting(Due::state, Due::amount)
                .containsExactly("credit", new BigDecimal("35.20"));
        assertThat(page.of(List.of(money("0")), "", "").due().state()).isEqualTo("nothing");
    }

    @Test
    void the_pages_render() throws IOException {
        keep("start", page.of(List.of(reading(), invoice(), down()), "/e-payments", "/e-invoice"), true);
        keep("start-reading", page.of(List.of(reading()), "", ""), true);
        keep("start-empty", page.of(List.of(), "", ""), true);
        Welcome welcome = new Welcome(
                List.of(),
                List.of(
                        new Welcome.OpenLink("gauge", "/e-reading/open", "Podaj odczyt", "numer klienta i wodomierza"),
                        new Welcome.OpenLink("wrench", "/e-registration/open", "Zgłoś awarię", "bez logowania")),
                new Welcome.SignIn("", "/forgot", "/register"));
        keep(
                "welcome",
                Map.of("notices", welcome.notices(), "links", welcome.links(), "signIn", welcome.signIn()),
                false);
    }

    private static void keep(String name, Start start, boolean signedIn) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("notices", start.notices());
        model.put("due", start.due());
        model.put("steps", start.steps());
        model.put("services", start.services());
        model.put("charts", start.charts());
        keep(name, model, signedIn);
    }

    private static void keep(String name, Map<String, Object> model, boolean signedIn) throws IOException {
        String template = name.replaceFirst("^start.*", "start") + ".ftlh";
        String html = Rendering.render(template, Rendering.shell(false, signedIn, Rendering.POLISH), Input.NONE, model);
        assertThat(html).doesNotContain("⟦").doesNotContain(" style=");
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages", name + ".html"), html);
    }

    private static Answer reading() {
        List<Event> events = List.of(
                new Event(LocalDate.of(2026, 11, 10), null, "Odczyt", "1 289 m³", null),
                new Event(LocalDate.of(2026, 9, 10), null, "Odczyt", "1 266 m³", null),
                new Event(LocalDate.of(2026, 7, 10), null, "Odczyt", "1 235 m³", null),
                new Event(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10), "Podaj odczyt", "", null),
                new Event(LocalDate.of(2027, 12, 31), null, "Koniec legalizacji", null, null));
        List<StartFacts.Bar> bars = List.of(
                new StartFacts.Bar("lip", new BigDecimal("35"), new BigDecimal("38")),
                new StartFacts.Bar("wrz", new BigDecimal("31"), new BigDecimal("36")),
                new StartFacts.Bar("lis", new BigDecimal("23"), null));
        Facts facts = new Facts(
                "Ostatni: *1 289 m³* (10 listopada). Następny od 4 stycznia.",
                false,
                List.of(),
                events,
                List.of(new StartFacts.Notice(
                        "warn",
                        "Legalizacja wodomierza ogrodowego kończy się 31 grudnia.",
                        "Po tej dacie nie odliczymy ścieków.",
                        "/e-reading/meters/2",
                        "Zobacz wodomierz")),
                new StartFacts.Chart(
                        "*23 m³* w ostatnich dwóch miesiącach, o 1 m³ mniej niż rok temu.", bars, "/e-reading"));
        return new Answer(service("gauge", "Odczyty", true), facts, false);
    }

    private static Answer invoice() {
        List<StartFacts.Due> due = List.of(
                new StartFacts.Due(
                        new BigDecimal("414.76"), "do poniedziałku 30 listopada", LocalDate.of(2026, 11, 30), false),
                new StartFacts.Due(new BigDecimal("197.02"), "jest po terminie", LocalDate.of(2026, 7, 30), true));
        Facts facts = new Facts("Najnowsza: *414,76 zł*", true, due, List.of(), List.of(), null);
        return new Answer(service("file-text", "Faktury", true), facts, true);
    }

    private static Answer money(String amount) {
        Facts facts = new Facts(
                "",
                false,
                List.of(new StartFacts.Due(new BigDecimal(amount), "", null, false)),
                List.of(),
                List.of(),
                null);
        return new Answer(service("file-text", "Faktury", true), facts, true);
    }

    private static Answer down() {
        return new Answer(service("wrench", "Zgłoszenia", false), null, false);
    }

    private static Start.Service service(String icon, String name, boolean available) {
        return new Start.Service(icon, name, "e-" + icon, "", "/" + icon, available);
    }
}
