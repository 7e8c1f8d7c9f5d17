package pl.ibok.reading.check;

import java.math.BigDecimal;

/**
 * What plausibility says of a reading.
 *
 * @param value state to record, m³
 * @param consumption use since the last state, m³, a roll-over counted in; null when there is no last state
 * @param expected use to be expected in the same days, m³, or null
 * @param rollover whether the dial would have passed its end
 * @param doubt null when the reading is plausible
 */
public record Verdict(BigDecimal value, BigDecimal consumption, BigDecimal expected, boolean rollover, Doubt doubt) {

    public boolean clean() {
        return doubt == null;
    }
}
