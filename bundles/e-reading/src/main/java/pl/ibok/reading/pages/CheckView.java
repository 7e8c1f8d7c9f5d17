package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.reading.check.Rule;
import pl.ibok.reading.check.Slip;

/**
 * The question about a doubtful reading. A program that finds the reading right sends it again with {@code answer=sure}.
 *
 * @param rule why it is doubtful
 * @param times how many times the usual use, or null
 * @param consumption m³ it would be, negative when lower than the last state
 * @param expected m³ usual in these days, or null
 * @param effect PLN gross a bill would come to with it, or null
 * @param usualEffect PLN gross with the usual use, or null
 * @param slip the likely slip of the hand, or null
 * @param otherMeter number of the meter it fits better, or null
 * @param kept the photo sent with it, or null
 * @param reviewDays working days staff have to look at it
 */
public record CheckView(
        String customer,
        MeterView meter,
        LocalDate date,
        BigDecimal value,
        Rule rule,
        BigDecimal times,
        BigDecimal consumption,
        BigDecimal expected,
        BigDecimal effect,
        BigDecimal usualEffect,
        Slip slip,
        String otherMeter,
        UUID kept,
        UUID replaces,
        int reviewDays) {
    private static final BigDecimal PICTURED = BigDecimal.valueOf(20);

    /** The doubtful state, as digits of the black fields. */
    public String whole() {
        return value.setScale(0, RoundingMode.DOWN).toPlainString();
    }

    /** In words people use: 4, not 3.9; null beyond what anybody pictures. */
    public BigDecimal timesInWords() {
        return times == null || times.compareTo(PICTURED) > 0
                ? null
                : times.setScale(times.compareTo(BigDecimal.valueOf(2)) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }
}
