package pl.ibok.information.office;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import pl.ibok.api.time.Clock;
import pl.ibok.information.post.Place;
import pl.ibok.information.post.Post.Outage;

/**
 * What the editor of an outage should look at again; nothing of it keeps the outage back.
 *
 * @param unread streets whose numbers can't be read, so that all of them are told
 * @param colonless streets that look as if their numbers stood in their name, so that nobody would be told
 * @param dry hours above which the regulations of supply ask for substitute water, when it lasts longer and none is named; else 0
 * @param late days before which the regulations of supply want planned works announced, when they begin sooner; else 0
 */
record Cautions(List<String> unread, List<String> colonless, int dry, int late) {
    static final Cautions NONE = new Cautions(List.of(), List.of(), 0, 0);

    /** A street that ends with a number, or two streets in one line: nobody lives on a street of that name. */
    private static final Pattern FORGOTTEN =
            Pattern.compile(".*,.*|.*\\s\\d+\\s?[a-z]?(\\s*[-–—/].*)?", Pattern.CASE_INSENSITIVE);

    /** @param outage null for other kinds of posts */
    static Cautions of(Outage outage, LocalDate today, OutageRules rules) {
        if (outage == null) {
            return NONE;
        }
        LocalDate day = LocalDate.ofInstant(outage.from(), Clock.WARSAW);
        boolean tooLong = Duration.between(outage.from(), outage.to()).compareTo(rules.dry()) > 0;
        boolean soon = !day.isBefore(today) && day.isBefore(today.plusDays(rules.noticeDays()));
        List<Place> places = Place.list(outage.streets());
        List<String> unread = places.stream()
                .filter(place -> !place.read())
                .map(place -> (place.street() == null ? place.city() : place.street()) + ": " + place.houses())
                .toList();
        List<String> colonless = places.stream()
                .map(Place::street)
                .filter(street -> street != null && FORGOTTEN.matcher(street).matches())
                .toList();
        return new Cautions(
                unread,
                colonless,
                tooLong && outage.waterPoint().isBlank() ? (int) rules.dry().toHours() : 0,
                outage.planned() && soon ? rules.noticeDays() : 0);
    }
}
