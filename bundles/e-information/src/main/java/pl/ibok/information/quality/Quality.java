package pl.ibok.information.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/** The quality of water by zone, as it is read. */
public final class Quality {
    private final Store store;

    public Quality(Store store) {
        this.store = store;
    }

    /** @param streets one a line, as typed */
    public record Zone(String code, String name, String about, String streets, int version) {}

    /**
     * A limit of the regulation of the Minister of Health of 7 December 2017 (Dz.U. 2017 poz. 2294).
     *
     * @param least null when there is none
     * @param most null when there is none
     */
    public record Norm(String parameter, String unit, BigDecimal least, BigDecimal most) {
        /** Whether the value keeps the limits; one below what can be measured keeps any upper one. */
        public boolean keeps(BigDecimal value, boolean below) {
            boolean high = most != null && !below && value.compareTo(most) > 0;
            boolean low = least != null && value.compareTo(least) < 0;
            return !high && !low;
        }
    }

    /**
     * What a laboratory found.
     *
     * @param below whether it is less than the value, which is then what can be measured
     */
    public record Sample(String zone, LocalDate takenOn, Norm norm, boolean below, BigDecimal value) {
        public boolean good() {
            return norm.keeps(value, below);
        }
    }

    public List<Zone> zones() {
        return store.sql("SELECT * FROM information.zone ORDER BY name, code").list(Quality::zone);
    }

    public Optional<Zone> zone(String code) {
        return store.sql("SELECT * FROM information.zone WHERE code = ?", code).first(Quality::zone);
    }

    /** Zones that one of the streets belongs to. */
    public Set<String> zonesOf(List<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : store
                        .sql("SELECT DISTINCT zone FROM information.zone_street WHERE key = ANY (?::text[])", keys)
                        .list(row -> row.text("zone"))
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** The newest sample of each parameter in every zone, in the order of the norms; one index look-up each. */
    public List<Sample> newest() {
        return store.sql(
                        """
                        SELECT z.code AS zone, n.*, s.taken_on, s.below, s.value FROM information.zone z CROSS JOIN information.norm n
                        CROSS JOIN LATERAL (SELECT * FROM information.sample s WHERE s.zone = z.code AND s.parameter = n.parameter
                            ORDER BY s.taken_on DESC LIMIT 1) s ORDER BY z.code, n.nth""")
                .list(Quality::sample);
    }

    /** Samples of a zone in a year, the newest first. */
    public List<Sample> of(String zone, int year) {
        return store.sql(
                        """
                        SELECT s.zone, n.*, s.taken_on, s.below, s.value FROM information.sample s JOIN information.norm n USING (parameter)
                        WHERE s.zone = ? AND s.taken_on BETWEEN ? AND ? ORDER BY s.taken_on DESC, n.nth""",
                        zone,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .list(Quality::sample);
    }

    /** Years in which the zone was sampled, the newest first. */
    public List<Integer> years(String zone) {
        return store.sql(
                        """
                        SELECT DISTINCT extract(year FROM taken_on)::int AS year FROM information.sample WHERE zone = ? ORDER BY year DESC""",
                        zone)
                .list(row -> row.number("year"));
    }

    public List<Norm> norms() {
        return store.sql("SELECT * FROM information.norm ORDER BY nth").list(Quality::norm);
    }

    private static Zone zone(Row row) {
        return new Zone(
                row.text("code"), row.text("name"), row.text("about"), row.text("streets"), row.number("version"));
    }

    private static Norm norm(Row row) {
        return new Norm(row.text("parameter"), row.text("unit"), row.decimal("least"), row.decimal("most"));
    }

    private static Sample sample(Row row) {
        return new Sample(
                row.text("zone"), row.date("taken_on"), norm(row), row.flag("below"), plain(row.decimal("value")));
    }

    /** Without the zeros that the column adds. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
