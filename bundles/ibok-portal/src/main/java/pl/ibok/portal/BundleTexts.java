package pl.ibok.portal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Words;
import pl.ibok.portal.look.Formats;
import pl.ibok.portal.look.Messages;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.page.Source;
import pl.ibok.portal.visit.Languages;

/** The words of the bundles that are here, whether they have pages or not. */
final class BundleTexts implements Texts, BundleTrackerCustomizer<String>, AutoCloseable {
    private static final String OURS = "pl.ibok.";

    private final Presentation portal;
    private final BundleTracker<String> tracker;
    private final Map<String, Map<Locale, Said>> modules = new ConcurrentHashMap<>();

    BundleTexts(BundleContext context, Presentation portal) {
        this.portal = portal;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    /** @param own without the portal's */
    private record Said(Messages all, Messages own) {}

    @Override
    public Optional<Words> of(String module, Locale locale, LocalDate today) {
        Map<Locale, Said> said = modules.get(module);
        return said == null
                ? Optional.empty()
                : Optional.of(new Spoken(said.get(locale).all(), new Formats(locale, today)));
    }

    @Override
    public boolean knows(String module, String key, Locale locale) {
        Map<Locale, Said> said = modules.get(module);
        return said != null && said.get(locale).own().has(key);
    }

    @Override
    public String addingBundle(Bundle bundle, BundleEvent event) {
        String name = bundle.getSymbolicName();
        if (name == null || !name.startsWith(OURS)) {
            return null;
        }
        String module = name.substring(name.lastIndexOf('.') + 1);
        Source source = new BundleSource(bundle);
        Map<Locale, Said> said = new ConcurrentHashMap<>();
        for (Locale locale : Languages.ALL) {
            String file = "i18n/messages_" + locale.getLanguage() + ".properties";
            said.put(
                    locale,
                    new Said(
                            portal.messages(locale).with(source.open(file)),
                            Messages.none().with(source.open(file))));
        }
        modules.put(module, said);
        return module;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String module) {
        // Its words are the same.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String module) {
        modules.remove(module);
    }

    @Override
    public void close() {
        tracker.close();
    }

    private record Spoken(Messages messages, Formats formats) implements Words {
        @Override
        public String text(String key, Object... arguments) {
            return messages.text(formats, key, arguments);
        }

        @Override
        public Locale locale() {
            return formats.locale();
        }
    }
}
