package pl.ibok.reading.use;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.registry.Period;

/**
 * The consumption of a period in parts.
 *
 * @param days the period
 * @param rows oldest first
 * @param total of the whole period; its figures are the sums of the rows
 * @param garden whether there is a garden meter to be deducted
 * @param cost what prices could and could not be found
 */
public record Analysis(Period days, By by, List<Row> rows, Row total, boolean garden, Priced cost) {

    /**
     * A part of the period.
     *
     * @param use m³, or null when nothing is known
     * @param before m³ in the same days a year earlier, or null when not all of them are known
     * @param daily m³ a day over the known days, or null
     * @param gardenUse m³ of the garden meters, or null when there are none
     * @param net main minus garden and never below zero, m³, or null as above
     * @param amount PLN gross of water and sewage, or null when not known
     * @param knownDays days of which something is known
     */
    public record Row(
            LocalDate from,
            LocalDate to,
            BigDecimal use,
            BigDecimal before,
            BigDecimal daily,
            BigDecimal gardenUse,
            BigDecimal net,
            BigDecimal amount,
            long knownDays,
            boolean estimated,
            boolean flagged) {

        public long days() {
            return new Period(from, to).days();
        }

        public boolean complete() {
            return knownDays == days();
        }
    }

    /**
     * @param unpricedDays days without any tariff
     * @param continued whether a tariff that had ended was used
     */
    public record Priced(long unpricedDays, boolean continued) {}

    /** How much more than a year earlier, m³; null when that can't be said. */
    public BigDecimal change() {
        boolean comparable = total.before() != null && total.use() != null && total.complete();
        return comparable ? total.use().subtract(total.before()) : null;
    }

    /** The change in whole percent of a year earlier, without its sign; null when that can't be said. */
    public BigDecimal changePercent() {
        BigDecimal change = change();
        return change == null || total.before().signum() <= 0
                ? null
                : change.abs().movePointRight(2).divide(total.before(), 0, RoundingMode.HALF_UP);
    }

    public long missingDays() {
        return total.days() - total.knownDays();
    }
}
