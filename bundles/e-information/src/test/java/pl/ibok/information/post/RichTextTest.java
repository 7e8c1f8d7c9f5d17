package pl.ibok.information.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void words_lists_and_links_are_set() {
        String html =
                RichText.html("# Prace\n\n**Ważne:** weź wodę.\n\n- jeden\n- dwa\n\n[mapa](https://example.pl/m?a=1)");
        assertThat(html)
                .contains("<h2>Prace</h2>")
                .contains("<strong>Ważne:</strong>")
                .contains("<li>jeden</li>")
                .contains("href=\"https://example.pl/m?a&#61;1\"");
    }

    @Test
    void a_link_within_the_portal_stays_one() {
        assertThat(RichText.html("[jakość](/e-information/quality)")).contains("<a href=\"/e-information/quality\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](x\" onerror=\"alert(1))",
                "![x](javascript:alert(1))",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>",
                "[x](https://example.pl \"\\\" onmouseover=alert(1) \")",
                "<a href=\"javascript:alert(1)\" onclick=\"x\">x</a>",
                "<svg onload=alert(1)>",
                "<iframe src=//evil.example></iframe>",
                "<style>*{display:none}</style>",
                "a <b onclick=alert(1)>b</b>",
                "```<script>alert(1)</script>```"
            })
    void nothing_that_could_run_comes_out(String typed) {
        String tags = RichText.html(typed).replaceAll(">[^<]*<", "><");
        assertThat(tags.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("script")
                .doesNotContain("<img")
                .doesNotContain("<svg")
                .doesNotContain("<iframe")
                .doesNotContain("<style")
                .doesNotContain("<b")
                .doesNotContain("onerror")
                .doesNotContain("onclick")
                .doesNotContain("onmouseover")
                .doesNotContain("data:");
    }

    @Test
    void typed_html_is_shown_as_text() {
        assertThat(RichText.html("a <b>b</b>")).contains("&lt;b&gt;b&lt;/b&gt;");
    }

    @Test
    void a_summary_has_no_marks_and_ends_at_a_word() {
        assertThat(RichText.summary("## Prace\n\n- **jeden** [dwa](https://example.pl)\n- trzy", 100))
                .isEqualTo("Prace: jeden dwa trzy");
        assertThat(RichText.summary("jeden dwa trzy cztery", 12)).isEqualTo("jeden dwa…");
    }
}
