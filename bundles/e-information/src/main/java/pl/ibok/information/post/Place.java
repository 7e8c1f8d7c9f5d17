package pl.ibok.information.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ibok.api.registry.Street;

/**
 * A line of a list of streets: {@code Olszany, Lipowa: 1–15, nieparzyste}, or {@code Olszany} for the whole place.
 *
 * @param houses as typed, read by {@link Houses}; may be empty
 */
public record Place(String city, String street, String houses) {
    private static final Pattern LINE = Pattern.compile("([^,:]+)(?:,([^:]+))?(?::(.*))?");

    public Street where() {
        return new Street(city, street);
    }

    /** Whether the numbers say something; if not, the whole street is told. */
    public boolean read() {
        return Houses.of(houses).read();
    }

    /** Empty when the line is none. */
    public static Optional<Place> parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches() || matcher.group(1).isBlank()) {
            return Optional.empty();
        }
        String street = matcher.group(2);
        String houses = matcher.group(3);
        return Optional.of(new Place(
                matcher.group(1).strip(),
                street == null || street.isBlank() ? null : street.strip(),
                houses == null ? "" : houses.strip()));
    }

    /** The places of a list that was checked; blank lines are none. */
    public static List<Place> list(String lines) {
        List<Place> places = new ArrayList<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> parse(line)
                .ifPresent(places::add));
        return places;
    }

    /** Number of the first line that can't be read, counted from 1; 0 when all can. */
    public static int wrongLine(String lines) {
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank() && parse(all.get(i)).isEmpty()) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Keys of streets that concern somebody: their streets', and their whole places'.
     *
     * @param streets where they have premises
     */
    public static List<String> keys(List<Street> streets) {
        List<String> keys = new ArrayList<>();
        for (Street street : streets) {
            keys.add(street.key());
            keys.add(new Street(street.city(), null).key());
        }
        return keys.stream().distinct().toList();
    }
}
