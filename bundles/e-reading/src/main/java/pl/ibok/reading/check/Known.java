package pl.ibok.reading.check;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of a meter before a new reading.
 *
 * @param number number on the dial
 * @param digits digits of whole m³; the dial rolls over at 10^digits
 * @param lastOn day of the last state, or null when there is none
 * @param last last state, m³, or null
 */
public record Known(String number, int digits, LocalDate lastOn, BigDecimal last, Habit habit) {

    /** The first state the dial can't show, m³. */
    public BigDecimal dialEnd() {
        return BigDecimal.TEN.pow(digits);
    }

    public boolean hasLast() {
        return last != null;
    }
}
