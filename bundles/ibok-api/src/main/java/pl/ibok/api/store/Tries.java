package pl.ibok.api.store;

import java.time.Duration;

/** Counts tries of strangers in the database, so that all nodes count together. Who tried is kept as a keyed hash only, and for two days at most. */
public interface Tries {

    /**
     * Counts a try.
     *
     * @param kind what is tried, for example {@code registration.open}
     * @param who an address (of IPv6 its network of 64 bits counts) or a code
     * @param span an hour or a day; at most two days
     * @throws pl.ibok.api.web.TooMany when there were more than so many in this span
     */
    void count(String kind, String who, Duration span, int most);
}
