package pl.ibok.information.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Store;
import pl.ibok.information.post.Place;

/** Changes of zones and samples. */
public final class Laboratory {
    private final Store store;
    private final Audit audit;

    public Laboratory(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Keeps a zone; false when somebody has changed it meanwhile, or a new one's code is taken. */
    public boolean keep(Quality.Zone zone) {
        return store.inTransaction(() -> {
            int touched = zone.version() == 0
                    ? store.sql(
                                    """
                                    INSERT INTO information.zone (code, name, about, streets, version) VALUES (?, ?, ?, ?, 1)
                                    ON CONFLICT DO NOTHING""",
                                    zone.code(),
                                    zone.name(),
                                    zone.about(),
                                    zone.streets())
                            .update()
                    : store.sql(
                                    """
                                    UPDATE information.zone SET name = ?, about = ?, streets = ?, version = version + 1
                                    WHERE code = ? AND version = ?""",
                                    zone.name(),
                                    zone.about(),
                                    zone.streets(),
                                    zone.code(),
                                    zone.version())
                            .update();
            if (touched == 0) {
                return false;
            }
            List<String> keys = Place.list(zone.streets()).stream()
                    .map(place -> place.where().key())
                    .toList();
            store.sql("DELETE FROM information.zone_street WHERE zone = ?", zone.code())
                    .update();
            store.sql(
                            """
                            INSERT INTO information.zone_street (zone, nth, key)
                            SELECT ?::text, nth, key FROM unnest(?::text[]) WITH ORDINALITY AS street(key, nth)""",
                            zone.code(),
                            keys)
                    .update();
            audit.record("information.zone", null, "zone " + zone.code(), zone.name());
            return true;
        });
    }

    /** A result to be kept. */
    public record Result(String zone, LocalDate takenOn, String parameter, boolean below, BigDecimal value) {}

    /** Keeps results by one statement; the same day's are replaced. */
    public void keep(List<Result> results) {
        store.inTransaction(() -> {
            store.sql(
                            """
                            INSERT INTO information.sample (zone, parameter, taken_on, below, value)
                            SELECT DISTINCT ON (zone, parameter, taken_on) zone, parameter, taken_on::date, below::boolean, value::numeric
                            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                                AS result(zone, parameter, taken_on, below, value, nth)
                            ORDER BY zone, parameter, taken_on, nth DESC
                            ON CONFLICT (zone, parameter, taken_on) DO UPDATE SET below = excluded.below, value = excluded.value""",
                            results.stream().map(Result::zone).toList(),
                            results.stream().map(Result::parameter).toList(),
                            results.stream().map(r -> r.takenOn().toString()).toList(),
                            results.stream()
                                    .map(r -> Boolean.toString(r.below()))
                                    .toList(),
                            results.stream().map(r -> r.value().toPlainString()).toList())
                    .update();
            audit.record("information.samples", null, "samples", results.size() + " results");
        });
    }
}
