package pl.ibok.registry.consent;

import java.util.List;
import java.util.Locale;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.registry.OwnWords;

/** What every utility asks for, whatever e-services it runs. Words: {@code consent.<name>} and {@code consent.<name>.text}. */
record ShippedKind(String name, int version, int order) implements ConsentKind {

    /**
     * Amounts and numbers of invoices in e-mails, which are no safe envelope; and commercial information (act of 12 July 2024, Prawo komunikacji elektronicznej,
     * art. 398).
     */
    static final List<ConsentKind> ALL =
            List.of(new ShippedKind("registry.amounts", 1, 10), new ShippedKind("registry.marketing", 1, 90));

    @Override
    public String title(Locale locale) {
        return OwnWords.text("consent." + name, locale);
    }

    @Override
    public String text(Locale locale) {
        return OwnWords.text("consent." + name + ".text", locale);
    }
}
