package pl.ibok.reading.pages;

import java.time.LocalDate;
import pl.ibok.reading.submission.Window;

/**
 * The reading window that is open, or the next one.
 *
 * @param from first day
 * @param to last day
 * @param open whether a reading of today counts for the bill
 */
public record WindowView(LocalDate from, LocalDate to, boolean open) {

    static WindowView of(Window window, LocalDate today) {
        return new WindowView(window.days().from(), window.days().to(), window.open(today));
    }
}
