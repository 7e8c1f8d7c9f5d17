package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;

/** Cards, columns and the small parts pages are put together from. */
final class Layout {
    private Layout() {}

    static void into(Map<String, Component> parts) {
        parts.put("card", Component.of("title level actions class", Layout::card));
        parts.put("columns", box("<div class=\"columns\">", "</div>"));
        parts.put("main", box("<div class=\"stack\">", "</div>"));
        parts.put("aside", box("<div class=\"stack side\">", "</div>"));
        parts.put("panes", box("<div class=\"panes\">", "</div>"));
        parts.put("buttons", box("<div class=\"buttons\">", "</div>"));
        parts.put("facts", box("<dl class=\"facts\">", "</dl>"));
        parts.put("fact", Component.of("label value", Layout::fact));
        parts.put("grid", Component.of("of", Layout::grid));
        parts.put("pane", Component.of("title kind", Layout::pane));
        parts.put("empty", Component.of("title icon", Layout::empty));
        parts.put("pager", Component.of("older newer", Layout::pager));
        parts.put("notice", Component.of("title kind icon role", Layout::notice));
        parts.put("disclosure", Component.of("title open", Layout::disclosure));
        parts.put("code", Component.of("text", call -> call.raw("<span class=\"code\">")
                .value("text")
                .raw("</span>")));
    }

    private static Component box(String begin, String end) {
        return new Component(
                java.util.Set.of(), call -> call.raw(begin).nested().raw(end));
    }

    /** A white card; with a title it is a region of its own. */
    private static void card(Call call) throws TemplateException, IOException {
        call.raw("<section class=\"card ").esc(call.text("class")).raw("\">\n");
        if (call.given("title")) {
            String heading = "h" + call.number("level", 2);
            call.raw("<div class=\"card-head\"><").raw(heading).raw(">");
            call.value("title").raw("</").raw(heading).raw(">");
            call.value("actions").raw("</div>\n");
        }
        call.nested().raw("</section>\n");
    }

    /** A short fact: what, and its value, which may be nested. */
    private static void fact(Call call) throws TemplateException, IOException {
        call.raw("<div><dt>").value("label").raw("</dt><dd>");
        if (call.given("value")) {
            call.value("value");
        } else {
            call.nested();
        }
        call.raw("</dd></div>");
    }

    /** Cards side by side, two or three in a row. */
    private static void grid(Call call) throws TemplateException, IOException {
        call.raw("<div class=\"grid of-" + call.number("of", 2) + "\">")
                .nested()
                .raw("</div>");
    }

    /** One of the office's panes. */
    private static void pane(Call call) throws TemplateException, IOException {
        call.raw("<section class=\"pane ").esc(call.text("kind")).raw("\" aria-label=\"");
        call.value("title").raw("\">").nested().raw("</section>");
    }

    /** Nothing here: what is missing, and (nested) when it will be. */
    private static void empty(Call call) throws TemplateException, IOException {
        call.raw("<div class=\"empty\">").icon(call.text("icon", "inbox")).raw("<p><strong>");
        call.value("title").raw("</strong></p>").nested().raw("</div>\n");
    }

    /** A long list goes on: addresses of the older and the newer part. */
    private static void pager(Call call) throws TemplateException, IOException {
        String newer = call.text("newer");
        String older = call.text("older");
        if (newer.isEmpty() && older.isEmpty()) {
            return;
        }
        call.raw("<nav class=\"pager\"")
                .attribute("aria-label", call.words("ui.pager"))
                .raw(">\n");
        if (!newer.isEmpty()) {
            call.raw("<a rel=\"prev\"").attribute("href", newer).raw(">").icon("chevron-left");
            call.say("ui.pager.newer").raw("</a>\n");
        }
        if (!older.isEmpty()) {
            call.raw("<a rel=\"next\" class=\"older\"").attribute("href", older).raw(">");
            call.say("ui.pager.older").icon("chevron-right").raw("</a>\n");
        }
        call.raw("</nav>\n");
    }

    /** A notice across the column: bold first words, and nested a sentence with one link. */
    private static void notice(Call call) throws TemplateException, IOException {
        String kind = call.text("kind", "info");
        String icon = call.text("icon");
        call.raw("<div class=\"notice ").esc(kind).raw("\"").attribute("role", call.text("role"));
        call.raw(">\n").icon(icon.isEmpty() ? noticeIcon(kind) : icon).raw("<div>");
        if (call.given("title")) {
            call.raw("<strong>").value("title").raw("</strong> ");
        }
        call.nested().raw("</div>\n</div>\n");
    }

    static String noticeIcon(String kind) {
        return switch (kind) {
            case "ok" -> "circle-check";
            case "warn", "bad" -> "circle-alert";
            default -> "info";
        };
    }

    /** A question that opens its answer without a script. Never holds a price, a deadline or an error. */
    private static void disclosure(Call call) throws TemplateException, IOException {
        call.raw(call.flag("open", false) ? "<details class=\"disclosure\" open>" : "<details class=\"disclosure\">");
        call.raw("\n<summary>").value("title").raw("</summary>\n<div class=\"disclosed\">");
        call.nested().raw("</div>\n</details>\n");
    }
}
