package pl.ibok.portal.page;

import java.time.LocalDate;
import java.util.Locale;
import pl.ibok.api.web.Words;
import pl.ibok.portal.look.Formats;

/** The words of one module in one language. */
public final class ModuleWords implements Words {
    private final Presentation presentation;
    private final Formats formats;

    public ModuleWords(Presentation presentation, Locale locale, LocalDate today) {
        this.presentation = presentation;
        this.formats = new Formats(locale, today);
    }

    @Override
    public String text(String key, Object... arguments) {
        return presentation.messages(formats.locale()).text(formats, key, arguments);
    }

    @Override
    public Locale locale() {
        return formats.locale();
    }
}
