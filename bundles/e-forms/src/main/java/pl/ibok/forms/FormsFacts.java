package pl.ibok.forms;

import java.time.LocalDate;
import java.util.Set;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.Words;
import pl.ibok.forms.catalogue.Catalogue;

/** What the start page says of forms: how many there are and how many are new. One query. */
final class FormsFacts implements StartFacts {
    private static final int FRESH_DAYS = 30;

    private final Catalogue catalogue;

    FormsFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String service() {
        return "forms";
    }

    @Override
    public Facts facts(Set<String> customers, LocalDate today, Words words) {
        Catalogue.Count count = catalogue.count(today, today.minusDays(FRESH_DAYS));
        if (count.forms() == 0) {
            return Facts.of(words.text("forms.start.none"));
        }
        return Facts.of(
                count.fresh() == 0
                        ? words.text("forms.start", count.forms())
                        : words.text("forms.start.fresh", count.forms(), count.fresh()));
    }
}
