package pl.ibok.forms.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/** Reads the catalogue. */
public final class Catalogue {
    /** Forms on a page. */
    public static final int PAGE = 30;

    private static final String FORM =
            """
            SELECT f.*, coalesce(e.number, 0) AS number, e.valid_from, c.valid_from AS coming_from,
                   ARRAY(SELECT x.kind FROM forms.file x WHERE x.form = f.code AND x.edition = e.number ORDER BY x.kind DESC) AS kinds
            FROM forms.form f
            LEFT JOIN LATERAL (SELECT number, valid_from FROM forms.edition
                               WHERE form = f.code AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1) e ON true
            LEFT JOIN LATERAL (SELECT valid_from FROM forms.edition
                               WHERE form = f.code AND valid_from > ? ORDER BY valid_from LIMIT 1) c ON true
            """;

    private final Store store;

    public Catalogue(Store store) {
        this.store = store;
    }

    /**
     * Forms in Polish order of their titles, one more than a page holds.
     *
     * @param wanted null = any category
     * @param words each must be found, Polish letters and case forgiven
     * @param after code of the last form of the page before, or null
     * @param offeredOnly only what customers find on the day
     * @param openOnly only what can be taken without signing in
     */
    public List<PaperForm> list(
            LocalDate day, Category wanted, String words, String after, boolean offeredOnly, boolean openOnly) {
        StringBuilder where = new StringBuilder("WHERE true");
        List<Object> values = new ArrayList<>(List.of(day, day));
        if (offeredOnly) {
            where.append(" AND e.number IS NOT NULL AND (f.withdrawn_on IS NULL OR f.withdrawn_on > ?)");
            values.add(day);
        }
        if (openOnly) {
            where.append(" AND f.open");
        }
        if (wanted != null) {
            where.append(" AND f.category = ?");
            values.add(wanted.word());
        }
        for (String word : words == null ? new String[0] : words.strip().split("\\s+")) {
            where.append(" AND extensions.unaccent(lower(f.title || ' ' || f.description || ' ' || f.words))"
                    + " LIKE '%' || extensions.unaccent(?) || '%'");
            values.add(word.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1"));
        }
        if (after != null && !after.isBlank()) {
            where.append(" AND (f.title, f.code) > (SELECT title, code FROM forms.form WHERE code = ?)");
            values.add(after);
        }
        return store.sql(FORM + where + " ORDER BY f.title, f.code LIMIT " + (PAGE + 1), values.toArray())
                .list(Catalogue::form);
    }

    public Optional<PaperForm> find(String code, LocalDate day) {
        return store.sql(FORM + "WHERE f.code = ?", day, day, code).first(Catalogue::form);
    }

    /** All editions with their files, the newest first. */
    public List<Edition> editions(String code) {
        Map<Integer, Edition> editions = new TreeMap<>(Comparator.reverseOrder());
        store.sql(
                        """
                        SELECT e.number, e.valid_from, e.added_at, e.added_by, x.kind, x.file, x.name, x.size, x.sha256, x.fillable,
                               (SELECT min(n.valid_from) - 1 FROM forms.edition n
                                WHERE n.form = e.form AND n.valid_from > e.valid_from) AS valid_to
                        FROM forms.edition e JOIN forms.file x ON x.form = e.form AND x.edition = e.number
                        WHERE e.form = ? ORDER BY e.number, x.kind DESC""",
                        code)
                .list(row -> editions.computeIfAbsent(row.number("number"), number -> edition(row))
                        .files()
                        .add(file(row)));
        return List.copyOf(editions.values());
    }

    /** The edition that holds on the day. */
    public Optional<Edition> current(PaperForm form) {
        return editions(form.code()).stream()
                .filter(edition -> edition.number() == form.number())
                .findFirst();
    }

    /** How many open forms there are on the day, and how many of them came since. */
    public Count count(LocalDate day, LocalDate since) {
        return store.sql(
                        """
                        SELECT count(DISTINCT f.code) AS forms, count(DISTINCT f.code) FILTER (WHERE e.valid_from > ?) AS fresh
                        FROM forms.form f JOIN forms.edition e ON e.form = f.code AND e.valid_from <= ?
                        WHERE f.withdrawn_on IS NULL OR f.withdrawn_on > ?""",
                        since,
                        day,
                        day)
                .one(row -> new Count(row.number("forms"), row.number("fresh")));
    }

    private static PaperForm form(Row row) {
        return new PaperForm(
                row.text("code"),
                row.constant("category", Category.class),
                row.text("title"),
                row.text("description"),
                row.text("words"),
                row.flag("open"),
                row.text("case_type"),
                row.date("withdrawn_on"),
                row.number("version"),
                row.number("number"),
                row.date("valid_from"),
                row.date("coming_from"),
                row.texts("kinds"));
    }

    private static Edition edition(Row row) {
        return new Edition(
                row.number("number"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.instant("added_at"),
                row.text("added_by"),
                new ArrayList<>());
    }

    private static Edition.File file(Row row) {
        return new Edition.File(
                row.text("kind"),
                row.uuid("file"),
                row.text("name"),
                row.big("size"),
                row.text("sha256"),
                row.flag("fillable"));
    }

    /** @param fresh with an edition of the last weeks */
    public record Count(int forms, int fresh) {}
}
