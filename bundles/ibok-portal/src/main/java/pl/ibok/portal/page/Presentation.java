package pl.ibok.portal.page;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pl.ibok.portal.look.Assets;
import pl.ibok.portal.look.Formats;
import pl.ibok.portal.look.Kept;
import pl.ibok.portal.look.Messages;
import pl.ibok.portal.visit.Languages;
import pl.ibok.portal.visit.Words;

/** How a module shows itself: its words, templates, JSON and static files. */
public final class Presentation implements Words, Assets {
    private final String name;
    private final Presentation portal;
    private final Templates templates;
    private final Json json = new Json();
    private final Kept kept = new Kept();
    private final Drawn drawn = new Drawn();
    private final StaticFiles files;
    private final Map<Locale, Messages> messages = new ConcurrentHashMap<>();

    private Presentation(String name, Source source, Source portalSource, Presentation portal) {
        this.name = name;
        this.portal = portal == null ? this : portal;
        this.templates = new Templates(source, portalSource);
        this.files = new StaticFiles(name, source);
        for (Locale locale : Languages.ALL) {
            String file = "i18n/messages_" + locale.getLanguage() + ".properties";
            Messages base = portal == null ? Messages.none() : portal.messages(locale);
            messages.put(locale, base.with(source.open(file)));
        }
    }

    /** Of the portal itself. */
    public static Presentation ofPortal(Source source) {
        return new Presentation("portal", source, source, null);
    }

    /** Of a module of another bundle. */
    public static Presentation of(String name, Source source, Source portalSource, Presentation portal) {
        return new Presentation(name, source, portalSource, portal);
    }

    public String name() {
        return name;
    }

    @Override
    public Messages messages(Locale locale) {
        return messages.get(locale);
    }

    /** Words without numbers or dates in them, such as a title in the menu. */
    public String words(Locale locale, String key) {
        return messages(locale).text(new Formats(locale, java.time.LocalDate.EPOCH), key);
    }

    @Override
    public String url(String path) {
        return files.has(path) || portal == this ? files.url(path) : portal.url(path);
    }

    Templates templates() {
        return templates;
    }

    Kept kept() {
        return kept;
    }

    Drawn drawn() {
        return drawn;
    }

    Json json() {
        return json;
    }

    /** Content of a file below {@code static/}, or null. */
    public byte[] file(String path) {
        return files.content(path);
    }

    /** Hash over its static files. */
    public String fileHash() {
        return files.hash();
    }
}
