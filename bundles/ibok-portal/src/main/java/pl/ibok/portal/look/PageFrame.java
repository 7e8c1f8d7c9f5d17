package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ibok.api.web.StartFacts;

/** {@code <@ui.page title …>}: the document around a page's content. Its top and bottom are {@link PageTop} and {@link PageBottom}. */
final class PageFrame {
    private static final String FONT = "fonts/atkinson-hyperlegible-next-latin-";

    private PageFrame() {}

    static void into(Map<String, Component> parts) {
        parts.put("page", Component.of("title back width kicker lead actions heading switcher", PageFrame::page));
        parts.put("errors", Component.of("problems", ErrorSummary::given));
    }

    private static void page(Call call) throws TemplateException, IOException {
        Shell shell = call.shell();
        boolean failed = !call.page().input().problems().isEmpty();
        call.raw("<!DOCTYPE html>\n<html").attribute("lang", shell.language());
        call.raw(shell.office() ? " class=\"office\">\n<head>\n" : ">\n<head>\n");
        head(call, shell, failed);
        boolean keys = shell.office() && shell.shortcuts();
        call.raw("</head>\n<body");
        call.attribute("data-shortcuts", keys ? shell.keys().name().toLowerCase(Locale.ROOT) : "");
        call.raw(">\n");
        call.raw("<a class=\"skip\" href=\"#main\">").say("ui.skip").raw("</a>\n");
        PageTop.draw(call, shell);
        String width = call.text("width", "wide");
        call.raw("<main id=\"main\" class=\"wrap ").esc(width).raw("\" tabindex=\"-1\">\n");
        above(call, shell, failed);
        if (call.flag("heading", true)) {
            heading(call, shell, width);
        }
        call.nested().raw("</main>\n");
        PageBottom.draw(call, shell);
        call.raw("</body>\n</html>\n");
    }

    private static void head(Call call, Shell shell, boolean failed) throws TemplateException, IOException {
        call.raw(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        call.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        if (shell.declaration() != null) {
            call.raw("<meta name=\"deklaracja-dostępności\"")
                    .attribute("content", shell.declaration())
                    .raw(">\n");
        }
        call.raw("<title>");
        if (failed) {
            call.say("ui.error.prefix").raw(" ");
        }
        call.value("title").raw(" – ").esc(shell.utility().name()).raw("</title>\n");
        call.page().kept(call, List.of("head", shell.utility(), shell.themeUrl(), shell.office()), PageFrame::links);
    }

    private static void links(Call call) throws IOException {
        Shell shell = call.shell();
        String preload = "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin";
        call.raw(preload)
                .attribute("href", shell.asset(FONT + "wght-normal.woff2"))
                .raw(">\n");
        call.raw(preload)
                .attribute("href", shell.asset(FONT + "ext-wght-normal.woff2"))
                .raw(">\n");
        stylesheet(call, shell.asset("ibok.css"));
        if (shell.office()) {
            stylesheet(call, shell.asset("office.css"));
        }
        stylesheet(call, shell.themeUrl());
        call.raw("<link rel=\"icon\"").attribute("href", PageTop.logo(shell)).raw(">\n");
        call.raw("<script").attribute("src", shell.asset("ibok.js")).raw(" defer></script>\n");
    }

    private static void stylesheet(Call call, String address) throws IOException {
        call.raw("<link rel=\"stylesheet\"").attribute("href", address).raw(">\n");
    }

    /** What comes before the heading: the way back, the banner, what is to be mended, what was done. */
    private static void above(Call call, Shell shell, boolean failed) throws TemplateException, IOException {
        if (call.model("back") instanceof TemplateHashModel back && back.get("href") != null) {
            call.raw("<p class=\"back\"><a")
                    .attribute("href", of(back, "href"))
                    .raw(">")
                    .icon("undo-2");
            call.raw("<span>").esc(of(back, "text")).raw("</span></a></p>\n");
        }
        if (shell.banner() != null) {
            banner(call, shell.banner());
        }
        if (failed) {
            ErrorSummary.draw(call, call.page().input().problems());
        }
        if (shell.flash() != null) {
            flash(call, shell.flash());
        }
    }

    private static String of(TemplateHashModel hash, String name) throws TemplateModelException {
        TemplateModel value = hash.get(name);
        return Markup.text(value, name);
    }

    private static void banner(Call call, StartFacts.Notice banner) throws IOException {
        call.raw("<div class=\"notice ").esc(banner.kind()).raw("\">\n").icon(Layout.noticeIcon(banner.kind()));
        call.raw("<div><strong>").esc(banner.bold()).raw("</strong> ").esc(banner.words());
        if (banner.link() != null) {
            call.raw(" <a")
                    .attribute("href", banner.link())
                    .raw(">")
                    .esc(banner.linkWords())
                    .raw("</a>");
        }
        call.raw("</div>\n</div>\n");
    }

    /** The first of several sentences is bold. */
    private static void flash(Call call, Flash flash) throws IOException {
        call.raw("<div class=\"notice ").esc(flash.kind()).raw("\" role=\"status\">");
        call.icon(Layout.noticeIcon(flash.kind())).raw("<div>");
        int end = flash.text().indexOf(". ");
        if (end < 0) {
            call.esc(flash.text());
        } else {
            call.raw("<strong>").esc(flash.text().substring(0, end + 1)).raw("</strong>");
            call.esc(flash.text().substring(end + 1));
        }
        call.raw("</div></div>\n");
    }

    private static void heading(Call call, Shell shell, String width) throws TemplateException, IOException {
        call.raw("<div class=\"heading\">\n<div>\n");
        if (call.given("kicker")) {
            call.raw("<p class=\"kicker\">").value("kicker").raw("</p>\n");
        }
        call.raw("<h1>").value("title").raw("</h1>\n");
        if (call.given("lead")) {
            call.raw("<p class=\"lead\">").value("lead").raw("</p>\n");
        }
        call.raw("</div>\n");
        if (call.given("actions")) {
            call.raw("<div class=\"actions\">").value("actions").raw("</div>\n");
        }
        if (call.flag("switcher", true)
                && width.equals("wide")
                && shell.customers().size() > 1) {
            switcher(call, shell.customers());
        }
        call.raw("</div>\n");
    }

    /** Which customer this page is about, and the way to another one. */
    private static void switcher(Call call, List<CustomerChoice> customers) throws IOException {
        call.raw("<details class=\"switcher\">\n<summary>").icon("building-2").raw("<span>");
        call.say("ui.customers", customers.size()).raw("</span></summary>\n<ul>\n");
        for (CustomerChoice customer : customers) {
            call.raw("<li><a").attribute("href", customer.href());
            call.raw(customer.current() ? " aria-current=\"true\"><strong>" : "><strong>")
                    .esc(customer.address());
            call.raw("</strong><span>").esc(customer.name()).raw(", ").esc(customer.code());
            call.raw("</span></a></li>");
        }
        call.raw("\n</ul>\n</details>\n");
    }
}
