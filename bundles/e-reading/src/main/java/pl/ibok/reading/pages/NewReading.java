package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;

/**
 * A reading to be submitted, by the form or by a program, which needs {@code value} only.
 *
 * @param value state of the dial, m³, at most 3 decimals
 * @param when today, yesterday or another day; null = the date, or today when there is none
 * @param date for another day
 * @param photo of the dial, JPEG or PNG up to 10 MB
 * @param kept a photo sent a step before
 * @param replaces a submission of the same meter that this one takes the place of
 * @param answer to the question whether a doubtful state is right; null when not asked yet
 */
public record NewReading(
        BigDecimal value, When when, LocalDate date, Upload photo, UUID kept, UUID replaces, Answer answer)
        implements Form {

    public enum When {
        TODAY,
        YESTERDAY,
        OTHER
    }

    public enum Answer {
        /** I will mend the digits. */
        FIX,
        /** It is right, here is a photo. */
        PHOTO,
        /** It is right, I have no photo. */
        SURE,
        /** The meter is another one. */
        NEW_METER
    }

    @Override
    public void check(Problems problems) {
        problems.demand(value != null, "value", "reading.error.value");
        problems.demand(when != When.OTHER || date != null, "date", "reading.error.date");
        problems.demand(answer != Answer.PHOTO || hasPhoto() || kept != null, "photo", "reading.error.photo.none");
    }

    boolean hasPhoto() {
        return photo != null && photo.size() > 0;
    }

    /** The day of the reading. */
    LocalDate on(LocalDate today) {
        if (when == When.TODAY) {
            return today;
        }
        return when == When.YESTERDAY ? today.minusDays(1) : date == null ? today : date;
    }

    /** What was typed, to show the form again. */
    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("value", value.stripTrailingZeros().toPlainString());
        if (when == null) {
            typed.put("when", date == null ? "today" : "other");
        } else {
            typed.put("when", when.name().toLowerCase(Locale.ROOT));
        }
        if (date != null) {
            typed.put("date", date.toString());
        }
        return typed;
    }
}
