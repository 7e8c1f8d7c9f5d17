package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.api.registry.Readings.NewReading;
import pl.ibok.api.store.Row;

/** What a dial can show, and when it hung where it hangs. */
record Dial(UUID meter, UUID servicePoint, String number, int digits, LocalDate installedOn, LocalDate removedOn) {

    static Dial of(Row row) {
        return new Dial(
                row.uuid("id"),
                row.uuid("service_point_id"),
                row.text("number"),
                row.number("digits"),
                row.date("installed_on"),
                row.date("removed_on"));
    }

    /** @throws IllegalArgumentException when this dial can't have shown that value on that day */
    void check(NewReading reading) {
        BigDecimal value = reading.value();
        if (value.signum() < 0 || value.compareTo(Rows.dialEnd(digits)) >= 0) {
            throw new IllegalArgumentException(
                    "Meter " + number + " has " + digits + " digits and can't show " + value.toPlainString());
        }
        if (value.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException("A state has at most 3 decimals: " + value.toPlainString());
        }
        if (reading.on().isBefore(installedOn)
                || (removedOn != null && reading.on().isAfter(removedOn))) {
            throw new IllegalArgumentException("Meter " + number + " was not installed on " + reading.on());
        }
    }

    /** Whether the state fell because the dial passed its end, as opposed to a wrong state: from its last tenth to its first. */
    boolean rolledOver(BigDecimal before, BigDecimal state) {
        BigDecimal tenth = Rows.dialEnd(digits - 1);
        return before.compareTo(Rows.dialEnd(digits).subtract(tenth)) >= 0 && state.compareTo(tenth) < 0;
    }
}
