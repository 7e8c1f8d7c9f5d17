package pl.ibok.accounts.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void headingsListsAndBoldAreMadeAndComeBelowThePagesOwnHeading() {
        assertThat(Markdown.html("# Tytuł\n\n1. raz\n2. **dwa**"))
                .contains("<h2>Tytuł</h2>")
                .contains("<ol>")
                .contains("<strong>dwa</strong>");
    }

    @Test
    void markedUpHtmlComesOutAsText() {
        assertThat(Markdown.html("<script>alert(1)</script>\n\nPłać <b onclick=\"x()\">teraz</b>"))
                .doesNotContain("<script")
                .doesNotContain("<b ")
                .contains("&lt;script&gt;");
    }

    @Test
    void linksLeadNowhereButToTheWebAndMail() {
        assertThat(Markdown.html("[a](javascript:alert(1)) [b](data:text/html;base64,xx)"))
                .doesNotContain("javascript:")
                .doesNotContain("data:");
        assertThat(Markdown.html("[c](/privacy) [d](https://uodo.gov.pl)"))
                .contains("href=\"/privacy\"")
                .contains("href=\"https://uodo.gov.pl\"");
    }

    @Test
    void picturesBecomeTheirWords() {
        assertThat(Markdown.html("![śledzik](https://obcy.example/p.gif)"))
                .doesNotContain("<img")
                .contains("śledzik");
    }
}
