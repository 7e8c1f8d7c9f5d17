package pl.ibok.forms.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * A form of the catalogue as it stands on a day.
 *
 * @param code in addresses
 * @param words it is also found by
 * @param open whether it can be taken without signing in
 * @param caseType type of case it leads to, or null
 * @param withdrawnOn from this day on customers don't find it; null = they do
 * @param number of the edition that holds on the day; 0 = none yet
 * @param validFrom first day of that edition, or null
 * @param comingFrom first day of the next one, or null
 * @param kinds endings of the files of the edition that holds
 */
public record PaperForm(
        String code,
        Category category,
        String title,
        String description,
        String words,
        boolean open,
        String caseType,
        LocalDate withdrawnOn,
        int version,
        int number,
        LocalDate validFrom,
        LocalDate comingFrom,
        List<String> kinds) {

    /** Whether customers find it on the day. */
    public boolean offered(LocalDate day) {
        return number > 0 && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }
}
