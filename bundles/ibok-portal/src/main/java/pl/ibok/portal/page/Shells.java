package pl.ibok.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.web.FramePart.Shortcuts;
import pl.ibok.portal.look.CustomerChoice;
import pl.ibok.portal.look.Flash;
import pl.ibok.portal.look.FormTokens;
import pl.ibok.portal.look.Language;
import pl.ibok.portal.look.MenuEntry;
import pl.ibok.portal.look.Shell;
import pl.ibok.portal.visit.Languages;
import pl.ibok.portal.visit.PortalVisit;

/** Makes the frame of a page. */
public final class Shells {
    private final Presentation portal;
    private final Brand brand;
    private final Menu menu;
    private final Frame frame;

    public Shells(Presentation portal, Brand brand, Menu menu, Frame frame) {
        this.portal = portal;
        this.brand = brand;
        this.menu = menu;
        this.frame = frame;
    }

    /** The frame of a page of this module. */
    Shell of(PortalVisit visit, Presentation presentation) {
        return new Shell(
                brand.utility(),
                visit.locale(),
                languages(visit),
                visit.path(),
                presentation,
                brand.themeUrl(),
                entries(visit),
                frame.footer(visit),
                visit.caller().signedIn() ? visit.caller().name() : null,
                customers(visit),
                frame.unread(visit),
                tokens(visit),
                flash(visit),
                visit.office(),
                frame.shortcuts(visit),
                frame.actingAs(visit),
                frame.banner(visit),
                frame.declaration(),
                visit.caller().staffPermissions());
    }

    /** A frame that asks nobody anything, for errors while the platform does not answer. */
    Shell bare(PortalVisit visit) {
        return new Shell(
                brand.utility(),
                visit.locale(),
                List.of(),
                visit.path(),
                portal,
                brand.themeUrl(),
                List.of(),
                List.of(),
                null,
                List.of(),
                -1,
                FormTokens.ofSession("", visit::newOnce),
                null,
                visit.office(),
                Shortcuts.OFF,
                null,
                null,
                null,
                Set.of());
    }

    private static FormTokens tokens(PortalVisit visit) {
        return visit.caller().session() == null
                ? FormTokens.ofStranger(visit::csrfToken, visit::newOnce)
                : FormTokens.ofSession(visit.csrfToken(), visit::newOnce);
    }

    private List<MenuEntry> entries(PortalVisit visit) {
        List<MenuEntry> entries = new ArrayList<>(menu.entries(visit));
        if (visit.caller().staff() && !visit.asCustomer()) {
            Set<String> there = entries.stream().map(MenuEntry::href).collect(Collectors.toSet());
            frame.office(visit).stream()
                    .filter(entry -> !there.contains(entry.href()))
                    .forEach(entries::add);
        }
        return entries;
    }

    /** Whether the present address can be asked for again in another way; that of a form which came back can't. */
    private static boolean repeatable(PortalVisit visit) {
        return visit.request().getMethod().equals("GET");
    }

    private static List<Language> languages(PortalVisit visit) {
        List<Language> others = new ArrayList<>(1);
        if (!repeatable(visit)) {
            return others;
        }
        for (Locale other : Languages.ALL) {
            if (!other.getLanguage().equals(visit.locale().getLanguage())) {
                String tag = other.getLanguage();
                String name = tag.equals("pl") ? "Polski" : "English";
                others.add(new Language(tag, name, with(visit, "lang", tag)));
            }
        }
        return others;
    }

    private static List<CustomerChoice> customers(PortalVisit visit) {
        List<CustomerChoice> choices = new ArrayList<>();
        for (CustomerGrant grant : visit.customers()) {
            boolean current = grant.customer().equals(visit.customer());
            if (!current && !repeatable(visit)) {
                continue;
            }
            choices.add(new CustomerChoice(
                    grant.customer(),
                    grant.name(),
                    grant.address(),
                    with(visit, "customer", grant.customer()),
                    current));
        }
        return choices;
    }

    /** The present address with one parameter of the query set. */
    private static String with(PortalVisit visit, String name, String value) {
        StringBuilder href = new StringBuilder(visit.path()).append('?');
        visit.query().forEach((parameter, values) -> {
            if (!parameter.equals(name)) {
                values.forEach(each -> href.append(encoded(parameter))
                        .append('=')
                        .append(encoded(each))
                        .append('&'));
            }
        });
        return href.append(name).append('=').append(encoded(value)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Flash flash(PortalVisit visit) {
        String said = visit.said();
        int mark = said == null ? -1 : said.indexOf('~');
        Presentation from = mark < 0 ? null : menu.presentation(said.substring(0, mark));
        String key = mark < 0 ? "" : said.substring(mark + 1);
        // The cookie may have been made by anyone: it can only choose among our own words.
        boolean known = from != null && from.messages(visit.locale()).has(key);
        return known ? new Flash("ok", from.words(visit.locale(), key)) : null;
    }
}
