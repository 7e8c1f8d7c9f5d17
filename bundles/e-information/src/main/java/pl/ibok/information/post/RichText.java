package pl.ibok.information.post;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown made into HTML that harms nobody: HTML typed into it is shown as text, and what comes out passes a short list of elements and addresses. A heading
 * of the text stands below the heading of its page.
 */
public final class RichText {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h2", "h3", "code", "pre", "hr")
            .allowElements((element, attributes) -> "h2", "h1")
            .allowElements((element, attributes) -> "h3", "h4", "h5", "h6")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private RichText() {}

    /** HTML to be put into a page as it is. */
    public static String html(String markdown) {
        return ALLOWED.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** The first words of it without any marks, for lists and feeds. */
    public static String summary(String markdown, int most) {
        String text = PlainText.of(PARSER.parse(markdown));
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : most) + "…";
    }
}
