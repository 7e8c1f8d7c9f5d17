package pl.ibok.store.settings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import pl.ibok.store.transaction.Statements;

/** The values of every setting by the day they begin to hold, as they were when read. */
record SettingRows(Map<String, NavigableMap<LocalDate, String>> values) {

    /** Reads what has been committed. */
    static SettingRows read(Statements statements) {
        Map<String, NavigableMap<LocalDate, String>> values = new HashMap<>();
        statements
                .apart("SELECT name, valid_from, value FROM store.setting ORDER BY id")
                .list(row -> values.computeIfAbsent(row.text("name"), name -> new TreeMap<>())
                        .put(row.date("valid_from"), row.text("value")));
        return new SettingRows(values);
    }

    NavigableMap<LocalDate, String> of(String name) {
        return values.getOrDefault(name, Collections.emptyNavigableMap());
    }
}
