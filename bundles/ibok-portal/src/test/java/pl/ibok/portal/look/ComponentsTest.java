package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    /** Where the rendered pages are left, for a look with a browser. */
    private static final Path PAGES = Path.of("target/pages");

    private static final List<Map<String, Object>> QUEUE = List.of(
            task("Odczyt", "Odczyt do sprawdzenia", "Nowak Barbara, ul. Łąkowa 8", "82 m³", "4 godz.", "bad", true),
            task(
                    "Odczyt",
                    "Odczyt niższy od poprzedniego",
                    "Wiśniewski Jan, Zalesie 31",
                    "−12 m³",
                    "6 godz.",
                    "bad",
                    false),
            task("Wodomierz", "Wymiana wodomierza", "Mazur Ewa, ul. Sadowa 11", "ogrodowy", "3 dni", "warn", false),
            task("Umowa", "Warunki przyłączenia", "Pawlak Tomasz, Dębina 2", "dom", "17 dni", "none", false));

    @Test
    void every_component_renders_without_inline_style_or_script() throws IOException {
        String page = kept("components.html", "components.ftlh", false, true, Input.NONE);
        assertThat(page).doesNotContain(" style=").doesNotContain("<style").doesNotContain(" onclick=");
        assertThat(page).containsOnlyOnce("<script");
        assertThat(page).doesNotContain("⟦");
        kept("components-office.html", "components.ftlh", true, true, Input.NONE);
        kept("office.html", "office-sample.ftlh", true, true, Input.NONE);
    }

    @Test
    void a_form_that_came_back_says_so_in_the_title_first_in_main_and_keeps_what_was_typed() throws IOException {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put("email", "Adres nie ma znaku @");
        Input input = new Input(Map.of("email", List.of("halina.example.pl")), problems);
        String page = kept("components-errors.html", "components.ftlh", false, true, input);
        assertThat(page).contains("<title>Błąd: Komponenty i stany – Wodociągi Olszany</title>");
        assertThat(page).contains("Popraw 1 pole");
        assertThat(page).contains("href=\"#f-email\"");
        assertThat(page)
                .contains(
                        "value=\"halina.example.pl\" aria-describedby=\"f-email-hint f-email-problem\" aria-invalid=\"true\"");
        assertThat(page.indexOf("role=\"alert\"")).isLessThan(page.indexOf("<h1"));
    }

    @Test
    void the_frame_speaks_english_too() {
        String page = Rendering.render("components.ftlh", Rendering.shell(false, true, Locale.UK), Input.NONE, model());
        assertThat(page)
                .contains("<html lang=\"en-GB\">")
                .contains("Skip to content")
                .doesNotContain("⟦");
    }

    private static String kept(String file, String template, boolean office, boolean signedIn, Input input)
            throws IOException {
        String page = Rendering.render(template, Rendering.shell(office, signedIn, Rendering.POLISH), input, model());
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(file), page);
        return page;
    }

    private static Map<String, Object> model() {
        Components samples = Components.samples();
        Map<String, Object> model = new HashMap<>();
        model.put("due", samples.due());
        model.put("steps", samples.steps());
        model.put("services", samples.services());
        model.put("year", samples.year());
        model.put("recent", samples.recent());
        model.put("doubt", samples.doubt());
        model.put("hours", samples.hours());
        model.put("code", samples.code());
        model.put("queue", QUEUE);
        return model;
    }

    private static Map<String, Object> task(
            String kind, String title, String who, String value, String deadline, String urgency, boolean current) {
        return Map.of(
                "kind",
                kind,
                "title",
                title,
                "who",
                who,
                "value",
                value,
                "deadline",
                deadline,
                "urgency",
                urgency,
                "current",
                current,
                "href",
                "#" + value);
    }
}
