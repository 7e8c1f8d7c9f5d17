package pl.ibok.portal.look;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pl.ibok.api.web.FramePart.Shortcuts;
import pl.ibok.api.web.StartFacts;

/**
 * All that the frame around a page needs to know; in templates it is {@code shell}. Made by the engine for every page, the
 * error pages too.
 *
 * @param utility who serves this portal
 * @param locale language of the page
 * @param languages the other languages of the same page
 * @param path path of the page shown, without the query
 * @param assets addresses of static files
 * @param themeUrl address of the utility's {@code theme.css}
 * @param menu entries of the installed e-services, in order; empty before sign-in
 * @param footer links of the footer, in order
 * @param userName who is signed in; null for nobody
 * @param customers whom the account may act for; empty for staff
 * @param messages unread messages; -1 when no messages are kept here (then the link is not shown)
 * @param tokens what the page's forms carry
 * @param flash what the last action did; null for nothing
 * @param office whether this is a staff page
 * @param keys how the signed-in member of staff keeps one-key shortcuts
 * @param actingAs name of the customer whose view a member of staff has opened; null otherwise
 * @param banner a notice above the page, for example of maintenance; null for none
 * @param declaration absolute address of the accessibility declaration; null for none
 * @param permissions of the signed-in member of staff; empty for others
 */
public record Shell(
        Utility utility,
        Locale locale,
        List<Language> languages,
        String path,
        Assets assets,
        String themeUrl,
        List<MenuEntry> menu,
        List<Link> footer,
        String userName,
        List<CustomerChoice> customers,
        int messages,
        FormTokens tokens,
        Flash flash,
        boolean office,
        Shortcuts keys,
        String actingAs,
        StartFacts.Notice banner,
        String declaration,
        Set<String> permissions) {

    /** Tag of the page's language, for {@code lang}. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** Address of a static file below {@code static/}, with the content's hash. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** Whether the signed-in member of staff has the permission: what leads to a closed page is not shown. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The token that every form carries. */
    public String csrf() {
        return tokens.csrf();
    }

    /** A new value for the hidden {@code once} of one form that creates. */
    public String once() {
        return tokens.once();
    }

    /** The customer shown now; null when nobody is chosen. */
    public CustomerChoice customer() {
        return current().orElse(null);
    }

    /** Whether one-key shortcuts are on. */
    public boolean shortcuts() {
        return keys != Shortcuts.OFF;
    }

    /** A shortcut as it is pressed: the key, or the key with Alt. */
    public String key(String alone) {
        return keys == Shortcuts.ALT ? "Alt " + alone : alone;
    }

    /** The letter that leads to an entry of the office's menu after G: the first of its text that no entry before it has; empty for none. */
    public String go(MenuEntry wanted) {
        Set<String> taken = new HashSet<>();
        for (MenuEntry entry : menu) {
            String letter = entry.text()
                    .toLowerCase(locale)
                    .chars()
                    .filter(sign -> sign >= 'a' && sign <= 'z')
                    .mapToObj(Character::toString)
                    .filter(each -> !taken.contains(each))
                    .findFirst()
                    .orElse("");
            if (entry.equals(wanted)) {
                return letter;
            }
            taken.add(letter);
        }
        return "";
    }

    private Optional<CustomerChoice> current() {
        return customers.stream().filter(CustomerChoice::current).findFirst();
    }
}
