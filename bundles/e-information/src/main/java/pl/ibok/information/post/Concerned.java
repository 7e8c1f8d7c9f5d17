package pl.ibok.information.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Street;

/** Which houses a list of places is about: each place is read once, however many houses are asked for. */
public final class Concerned {
    private final Map<String, List<Houses>> byKey = new HashMap<>();

    public static Concerned by(List<Place> places) {
        Concerned concerned = new Concerned();
        places.forEach(place -> concerned.add(place.where().key(), place.houses()));
        return concerned;
    }

    /** A place by its street's key. */
    void add(String key, String houses) {
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(Houses.of(houses));
    }

    public boolean has(House house) {
        String town = new Street(house.street().city(), null).key();
        return has(house.street().key(), house.number()) || has(town, house.number());
    }

    private boolean has(String key, String number) {
        return byKey.getOrDefault(key, List.of()).stream().anyMatch(houses -> houses.has(number));
    }
}
