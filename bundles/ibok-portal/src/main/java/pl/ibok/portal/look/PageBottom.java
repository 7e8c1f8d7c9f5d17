package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.List;

/** The foot of every page: phones and links for customers, the bar of keys for staff. */
final class PageBottom {
    private PageBottom() {}

    static void draw(Call call, Shell shell) throws TemplateException, IOException {
        if (!shell.office()) {
            List<Object> by = List.of("bottom", shell.utility(), shell.footer(), shell.language());
            call.page().kept(call, by, PageBottom::foot);
        } else if (shell.shortcuts()) {
            keys(call, shell);
        }
    }

    private static void foot(Call call) throws IOException {
        Utility utility = call.shell().utility();
        call.raw("<footer class=\"bottom\">\n<div class=\"scale\" aria-hidden=\"true\"></div>\n<div class=\"wrap\">\n");
        call.raw("<div class=\"phones\">\n");
        if (!utility.emergencyPhone().isEmpty()) {
            call.raw("<p>").say("ui.emergency").raw("<a class=\"big\" href=\"tel:");
            call.esc(utility.emergencyPhone().replace(" ", "")).raw("\">");
            call.esc(utility.emergencyPhone()).raw("</a></p>\n");
        }
        if (!utility.officePhone().isEmpty()) {
            call.raw("<p>").say("ui.office-phone").raw(" <a href=\"tel:");
            call.esc(utility.officePhone().replace(" ", ""))
                    .raw("\">")
                    .esc(utility.officePhone())
                    .raw("</a>");
            call.esc(utility.officeHours().isEmpty() ? "" : ", " + utility.officeHours())
                    .raw("</p>\n");
        }
        call.raw("</div>\n");
        links(call, call.shell().footer());
        call.raw("</div>\n</footer>\n");
    }

    private static void links(Call call, List<Link> links) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        call.raw("<nav").attribute("aria-label", call.words("ui.footer")).raw("><ul>\n");
        for (Link link : links) {
            call.raw("<li><a")
                    .attribute("href", link.href())
                    .raw(">")
                    .esc(link.text())
                    .raw("</a></li>");
        }
        call.raw("\n</ul></nav>\n");
    }

    private static void keys(Call call, Shell shell) throws IOException {
        call.raw("<aside class=\"keys\"").attribute("aria-label", call.words("ui.keys"));
        call.raw("><div class=\"wrap full\">\n<span>");
        key(call, "J").raw(" ");
        key(call, "K")
                .raw(" ")
                .say("ui.keys.move")
                .raw("</span><span><kbd>Enter</kbd> ")
                .say("ui.keys.open");
        key(call.raw("</span><span>"), "G").raw(" ").say("ui.keys.go");
        key(call.raw("</span><span>"), "/").raw(" ").say("ui.keys.search");
        key(call.raw("</span><span>"), "?")
                .raw(" <a href=\"/office/shortcuts\">")
                .say("ui.keys.all");
        call.raw("</a></span>\n<form method=\"post\" action=\"/office/shortcuts\">");
        Controls.hidden(call, "csrf", shell.csrf());
        call.raw("<button class=\"link\" name=\"shortcuts\" value=\"off\">").say("ui.keys.off");
        call.raw("</button></form>\n</div></aside>\n");
    }

    /** A shortcut as this member of staff presses it. */
    static Call key(Call call, String alone) throws IOException {
        return call.raw("<kbd>").esc(call.shell().key(alone)).raw("</kbd>");
    }
}
