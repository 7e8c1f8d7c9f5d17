package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    /** Where the rendered pages are left, for a look with a browser. */
    private static final Path PAGES = Path.of("target/pages");

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
        String page = Rendering.render(
                "components.ftlh", Rendering.shell(false, true, Locale.UK), Input.NONE, Samples.components());
        assertThat(page)
                .contains("<html lang=\"en-GB\">")
                .contains("Skip to content")
                .doesNotContain("⟦");
    }

    private static String kept(String file, String template, boolean office, boolean signedIn, Input input)
            throws IOException {
        String page = Rendering.render(
                template, Rendering.shell(office, signedIn, Rendering.POLISH), input, Samples.components());
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(file), page);
        return page;
    }
}
