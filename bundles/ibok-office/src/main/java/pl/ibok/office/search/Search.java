package pl.ibok.office.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/**
 * Finds what staff typed: what has it for a code or number first; else what has every word somewhere; else, or when asked for, what is written alike. Only what the
 * searcher may open and whose bundle is here.
 */
public final class Search {
    /** The share of letters in threes that a word and its like must have in common: "kowlaski" has 0.38 of those of "kowalski". */
    private static final String ALIKE = "0.35";
    /** Shorter words are alike to nearly everything. */
    private static final int SHORTEST_ALIKE = 4;

    private static final int MOST_WORDS = 6;
    /** Words that more rows have are too common for an order of all of them. */
    private static final int LOOKED_AT = 2_000;

    private static final String COLUMNS = "SELECT kind, id, customer, title, said, path FROM office.search_row ";
    private static final String MAY = "permission = ANY (?) AND module = ANY (?)";

    private final Store store;

    public Search(Store store) {
        this.store = store;
    }

    /** How it was found. */
    public enum How {
        KEY,
        WORDS,
        ALIKE
    }

    /**
     * @param kind {@code <bundle>.<thing>}
     * @param text everything else that is known of it
     */
    public record Hit(String kind, String id, String customer, String title, String text, String path) {}

    /** @param more whether there is more than was asked for */
    public record Found(How how, List<Hit> hits, boolean more) {}

    /**
     * @param permissions of the searcher
     * @param modules whose rows are shown
     */
    public record Searcher(Collection<String> permissions, Collection<String> modules) {}

    /** @param alike whether only what is written alike is wanted */
    public Found find(String typed, Searcher who, boolean alike, int most) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return new Found(How.WORDS, List.of(), false);
        }
        if (!alike) {
            Found found = byKey(typed, who, most);
            if (found.hits().isEmpty()) {
                found = byWords(words, who, most);
            }
            if (!found.hits().isEmpty()) {
                return found;
            }
        }
        return alike(words, who, most);
    }

    /** The bundles that have rows, whether they are here or not: by walking the index from one to the next. */
    public List<String> modules() {
        return store.sql(
                        """
                        WITH RECURSIVE step AS (
                            (SELECT kind FROM office.search_row ORDER BY kind LIMIT 1)
                            UNION ALL
                            SELECT (SELECT r.kind FROM office.search_row r WHERE r.kind > s.kind ORDER BY r.kind LIMIT 1)
                            FROM step s WHERE s.kind IS NOT NULL)
                        SELECT DISTINCT split_part(kind, '.', 1) AS module FROM step WHERE kind IS NOT NULL
                        """)
                .list(row -> row.text("module"));
    }

    private Found byKey(String typed, Searcher who, int most) {
        return found(
                How.KEY,
                store.sql(
                                COLUMNS + "WHERE keys @> ARRAY[office.bare(?)] AND " + MAY
                                        + " ORDER BY title, id LIMIT ?",
                                typed,
                                who.permissions(),
                                who.modules(),
                                most + 1)
                        .list(Search::hit),
                most);
    }

    private Found byWords(List<String> words, Searcher who, int most) {
        List<Object> parameters = new ArrayList<>();
        String each = conditions(words, word -> false, parameters);
        Collections.addAll(parameters, who.permissions(), who.modules(), most + 1);
        return found(
                How.WORDS,
                store.sql(
                                "SELECT * FROM (" + COLUMNS + "WHERE " + each + " AND " + MAY + " LIMIT " + LOOKED_AT
                                        + ") AS found ORDER BY kind LIKE 'registry.%' DESC, title, id LIMIT ?",
                                parameters.toArray())
                        .list(Search::hit),
                most);
    }

    private Found alike(List<String> words, Searcher who, int most) {
        List<String> compared = words.stream().filter(Search::comparable).toList();
        if (compared.isEmpty()) {
            return new Found(How.ALIKE, List.of(), false);
        }
        List<Object> parameters = new ArrayList<>();
        String each = conditions(words, Search::comparable, parameters);
        Collections.addAll(parameters, who.permissions(), who.modules(), compared, most + 1);
        String statement = COLUMNS + "WHERE " + each + " AND " + MAY
                + """
                 ORDER BY (SELECT sum(extensions.word_similarity(office.folded(word), folded)) FROM unnest(?::text[]) AS word) DESC,
                    title, id LIMIT ?
                """;
        return store.inTransaction(() -> {
            store.sql("SELECT set_config('pg_trgm.word_similarity_threshold', ?, true) AS set", ALIKE)
                    .one(row -> row.text("set"));
            return found(How.ALIKE, store.sql(statement, parameters.toArray()).list(Search::hit), most);
        });
    }

    static String conditions(List<String> words, Predicate<String> alike, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (String word : words) {
            if (alike.test(word)) {
                conditions.add("folded OPERATOR(extensions.%>) office.folded(?)");
                parameters.add(word);
            } else {
                conditions.add("folded LIKE '%' || office.folded(?) || '%'");
                parameters.add(word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
            }
        }
        return String.join(" AND ", conditions);
    }

    private static boolean comparable(String word) {
        return word.length() >= SHORTEST_ALIKE && word.chars().noneMatch(Character::isDigit);
    }

    private static Found found(How how, List<Hit> hits, int most) {
        return new Found(how, hits.subList(0, Math.min(most, hits.size())), hits.size() > most);
    }

    /** The words typed, without what stands around them. */
    static List<String> words(String typed) {
        return Arrays.stream(typed.strip().split("[\\s,;]+"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static Hit hit(Row row) {
        return new Hit(
                row.text("kind"),
                row.text("id"),
                row.text("customer"),
                row.text("title"),
                row.text("said"),
                row.text("path"));
    }
}
