package pl.ibok.api.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What was ever set. Rows are only added: undoing is setting again. */
public interface SettingHistory {

    /** All that was set for a setting, the newest first. */
    List<Change> of(String name, int most);

    /** The last that was set for every setting that was ever set, by one query. */
    List<Change> newest();

    /**
     * @param name of the setting
     * @param value as text: numbers with a point, flags {@code true} or {@code false}
     * @param from the first day it holds, unless a later change says otherwise
     * @param by who set it; null when it is not known
     */
    record Change(long id, String name, String value, LocalDate from, Instant at, String by) {}
}
