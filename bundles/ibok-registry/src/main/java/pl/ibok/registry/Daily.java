package pl.ibok.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

final class Daily {

    private Daily() {}

    /** m³ a day with 3 decimals; null without a previous day or when both are the same. */
    static BigDecimal average(BigDecimal consumption, LocalDate previous, LocalDate on) {
        if (consumption == null || previous == null || !previous.isBefore(on)) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(previous, on);
        return consumption.divide(BigDecimal.valueOf(days), 3, RoundingMode.HALF_UP);
    }
}
