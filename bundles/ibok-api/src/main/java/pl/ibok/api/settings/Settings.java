package pl.ibok.api.settings;

import java.time.LocalDate;

/** The utility's rules: versioned rows with the day they begin to hold, the same on every node within seconds. */
public interface Settings {

    /** The value that holds today. */
    <T> T get(Setting<T> setting);

    /** The value that held (or will hold) on a day. */
    <T> T get(Setting<T> setting, LocalDate day);

    /** Sets the value from a day on; the earlier ones stay as history. Audited. */
    <T> void set(Setting<T> setting, T value, LocalDate from);
}
