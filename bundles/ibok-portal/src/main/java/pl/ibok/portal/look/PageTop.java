package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.List;

/** The head of every page: whose view it is, the utility's name, tools, menu and the office's search. */
final class PageTop {
    private PageTop() {}

    static void draw(Call call, Shell shell) throws TemplateException, IOException {
        boolean signedIn = shell.userName() != null;
        boolean menu = !shell.menu().isEmpty();
        if (shell.actingAs() != null) {
            acting(call, shell);
        }
        call.raw(signedIn || menu ? "<header class=\"top\"" : "<header class=\"top bare\"");
        call.raw(" id=\"menu\">\n<div class=\"wrap\">\n");
        call.page().kept(call, List.of("brand", shell.utility(), shell.language(), shell.office()), PageTop::brand);
        if (signedIn && shell.messages() >= 0) {
            messages(call, shell.messages());
        }
        if (signedIn || menu) {
            call.raw("<a class=\"tool opens\" href=\"#menu\">").icon("menu").say("ui.menu");
            call.raw("</a><a class=\"tool closes\" href=\"#top\">")
                    .icon("x")
                    .say("ui.menu.close")
                    .raw("</a>\n");
        }
        tools(call, shell);
        if (menu) {
            call.page().kept(call, List.of("menu", shell.menu(), shell.language(), shell.office()), PageTop::menu);
        }
        if (signedIn && shell.office()) {
            search(call, shell);
        }
        call.raw("</div>\n</header>\n<div class=\"scale\" aria-hidden=\"true\"></div>\n");
    }

    /** Address of the utility's logo. */
    static String logo(Shell shell) {
        return shell.utility().logoUrl() == null
                ? shell.asset("mark.svg")
                : shell.utility().logoUrl();
    }

    private static void acting(Call call, Shell shell) throws IOException {
        call.raw("<div class=\"acting\"><div class=\"wrap\">").icon("eye").raw("<span>");
        call.say("ui.acting", shell.actingAs()).raw("</span><form method=\"post\" action=\"/office/acting/end\">");
        Controls.hidden(call, "csrf", shell.csrf());
        call.raw("<button class=\"button secondary\">").say("ui.acting.end").raw("</button></form></div></div>\n");
    }

    private static void brand(Call call) throws IOException {
        Shell shell = call.shell();
        call.raw("<a class=\"brand\" href=\"")
                .raw(shell.office() ? "/office" : "/")
                .raw("\"><img");
        call.attribute("src", logo(shell)).raw(" alt=\"\" width=\"42\" height=\"42\"><span class=\"brand-name\"><b>");
        call.esc(shell.utility().name()).raw("</b> <small>").say(shell.office() ? "ui.office" : "ui.tagline");
        call.raw("</small></span></a>\n");
    }

    private static void messages(Call call, int unread) throws IOException {
        call.raw("<a class=\"tool messages\" href=\"/messages\">").icon("mail");
        call.raw("<span class=\"word\">").say("ui.messages").raw("</span>");
        if (unread > 0) {
            call.raw(" <span class=\"count\">" + unread + "<span class=\"hidden\"> ");
            call.say("ui.messages.unread", unread).raw("</span></span>");
        }
        call.raw("</a>\n");
    }

    private static void tools(Call call, Shell shell) throws IOException {
        call.raw("<ul class=\"tools\">\n");
        if (shell.userName() != null) {
            call.raw("<li><a class=\"tool\" href=\"/account\">").icon("user").esc(shell.userName());
            call.raw("</a></li>\n");
        }
        for (Language other : shell.languages()) {
            call.raw("<li><a class=\"tool\"").attribute("href", other.href()).attribute("lang", other.tag());
            call.attribute("hreflang", other.tag()).raw(">").esc(other.name()).raw("</a></li>\n");
        }
        if (shell.userName() != null) {
            call.raw("<li><form method=\"post\" action=\"/sign-out\">");
            Controls.hidden(call, "csrf", shell.csrf());
            call.raw("<button class=\"tool\">")
                    .icon("log-out")
                    .say("ui.sign-out")
                    .raw("</button></form></li>\n");
        }
        call.raw("</ul>\n");
    }

    private static void menu(Call call) throws IOException {
        boolean office = call.shell().office();
        call.raw("<nav class=\"nav\"")
                .attribute("aria-label", call.words("ui.menu.main"))
                .raw("><ul>\n");
        for (MenuEntry entry : call.shell().menu()) {
            call.raw("<li><a").attribute("href", entry.href());
            call.attribute("data-go", office ? call.shell().go(entry) : "");
            call.raw(entry.current() ? " aria-current=\"page\">" : ">").esc(entry.text());
            call.raw(entry.count() > 0 ? " <span class=\"count\">" + entry.count() + "</span>" : "")
                    .raw("</a></li>");
        }
        call.raw("\n</ul></nav>\n");
    }

    private static void search(Call call, Shell shell) throws IOException {
        call.raw("<form class=\"search\" role=\"search\" action=\"/office/search\">");
        call.raw("<label class=\"hidden\" for=\"search\">")
                .say("ui.search")
                .raw("</label>")
                .icon("search");
        call.raw("<input id=\"search\" name=\"q\" type=\"search\" autocomplete=\"off\"");
        call.attribute("placeholder", call.words("ui.search.hint")).raw(">");
        if (shell.shortcuts()) {
            PageBottom.key(call, "/");
        }
        call.raw("</form>\n");
    }
}
