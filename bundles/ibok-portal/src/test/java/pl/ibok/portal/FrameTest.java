package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.StartFacts;

class FrameTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.with(new Toy());
        server.platform.frameParts.add(new Maintenance());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_banner_footer_links_and_the_declaration_are_on_every_page() {
        assertThat(server.get("/e-toy", "klient").body())
                .contains("<strong>Przerwa w nocy.</strong>")
                .contains("<a href=\"/regulations\">Regulamin</a>")
                .contains("<meta name=\"deklaracja-dostępności\" content=\"https://ibok.example.pl/accessibility\">")
                .contains("<span class=\"count\">3<");
    }

    @Test
    void the_frame_speaks_the_language_of_the_page() {
        assertThat(server.get("/e-toy?lang=en", "klient").body())
                .contains("<html lang=\"en\"")
                .contains("<strong>A break at night.</strong>");
    }

    @Test
    void links_for_staff_are_in_the_menu_of_staff_only() {
        assertThat(server.get("/office/e-toy", "biuro").body()).contains("href=\"/office/jobs\"");
        assertThat(server.get("/e-toy", "klient").body()).doesNotContain("/office/jobs");
    }

    private static final class Maintenance implements FramePart {
        @Override
        public int unread(Caller caller) {
            return 3;
        }

        @Override
        public List<FrameLink> footer(Locale locale) {
            return List.of(new FrameLink("/regulations", "Regulamin"));
        }

        @Override
        public List<FrameLink> office(Caller caller) {
            return List.of(new FrameLink("/office/jobs", "Zadania"));
        }

        @Override
        public Optional<StartFacts.Notice> banner(Caller caller) {
            boolean polish = caller.locale().getLanguage().equals("pl");
            String bold = polish ? "Przerwa w nocy." : "A break at night.";
            return Optional.of(new StartFacts.Notice("warn", bold, "22:00–23:00", null, null));
        }

        @Override
        public String accessibilityDeclaration() {
            return "https://ibok.example.pl/accessibility";
        }
    }
}
