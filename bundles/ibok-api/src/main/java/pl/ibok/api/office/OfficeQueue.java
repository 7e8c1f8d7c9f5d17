package pl.ibok.api.office;

import java.time.LocalDate;

/** Work that waits for staff, counted on the office's first page: one indexed query. Registered as a service. */
public interface OfficeQueue {
    /** Where counting may end: {@code MOST + 1} means more. */
    int MOST = 1_000;

    /** {@code <bundle>.<queue>}; the message {@code queue.<name>} of the bundle names it. */
    String name();

    /** Staff permission without which it is not shown. */
    String permission();

    /** Path of the queue, for example {@code /office/e-reading}. */
    String path();

    Waiting waiting(LocalDate today);

    /** The name for those who have no words of the bundle; the office shows the message {@code queue.<name>}. */
    default String title(java.util.Locale locale) {
        return name();
    }

    /**
     * Counting may end at {@link #MOST} + 1, so that it costs as much however long the queue is: the office then says "over 1,000".
     *
     * @param items how many wait
     * @param overdue how many of them are past their deadline
     * @param today how many of them are due today
     * @param next the earliest deadline, or null
     */
    record Waiting(long items, long overdue, long today, LocalDate next) {}
}
