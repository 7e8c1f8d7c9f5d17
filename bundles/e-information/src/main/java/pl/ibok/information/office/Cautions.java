package pl.ibok.information.office;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.time.Clock;
import pl.ibok.information.post.Place;
import pl.ibok.information.post.Post.Outage;

/**
 * What the editor of an outage should look at again; nothing of it keeps the outage back.
 *
 * @param unread streets whose numbers can't be read, so that all of them are told
 * @param dry whether it lasts so long that regulations of supply ask for substitute water, and none is named
 * @param late whether planned works begin sooner than regulations of supply let them be announced
 */
record Cautions(List<String> unread, boolean dry, boolean late) {
    static final Cautions NONE = new Cautions(List.of(), false, false);

    private static final Duration LONG = Duration.ofHours(12);
    private static final int DAYS_AHEAD = 2;

    /** @param outage null for other kinds of posts */
    static Cautions of(Outage outage, LocalDate today) {
        if (outage == null) {
            return NONE;
        }
        LocalDate day = LocalDate.ofInstant(outage.from(), Clock.WARSAW);
        boolean tooLong = Duration.between(outage.from(), outage.to()).compareTo(LONG) > 0;
        boolean soon = !day.isBefore(today) && day.isBefore(today.plusDays(DAYS_AHEAD));
        List<String> unread = Place.list(outage.streets()).stream()
                .filter(place -> !place.read())
                .map(place -> (place.street() == null ? place.city() : place.street()) + ": " + place.houses())
                .toList();
        return new Cautions(unread, tooLong && outage.waterPoint().isBlank(), outage.planned() && soon);
    }
}
