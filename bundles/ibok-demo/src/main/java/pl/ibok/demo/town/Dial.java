package pl.ibok.demo.town;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A device at a service point, with the days it hangs there.
 *
 * @param on day of installation, at state 0
 * @param legalisedUntil given by the utility, or null: then computed from the marking
 * @param marking year of the metrology marking
 * @param uses what flows through it: its own, and for a main meter that of the meters behind it
 */
record Dial(String number, LocalDate on, LocalDate legalisedUntil, Integer marking, List<Use> uses) {

    /** Litres that have flowed through it by the end of the day. */
    long litres(LocalDate day) {
        long sum = 0;
        for (LocalDate at = on.plusDays(1); !at.isAfter(day); at = at.plusDays(1)) {
            sum += litresOn(at);
        }
        return sum;
    }

    long litresOn(LocalDate day) {
        long sum = 0;
        for (Use use : uses) {
            sum += use.on(day);
        }
        return sum;
    }

    /** What a person reads off: whole m³. */
    BigDecimal read(LocalDate day) {
        return BigDecimal.valueOf(litres(day) / 1000);
    }
}
