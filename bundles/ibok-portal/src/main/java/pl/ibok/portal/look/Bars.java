package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a bar chart shows: values of this period and, where known, of the same period a year before.
 *
 * @param title what is drawn, for screen readers
 * @param unit m³, zł, l; written once at the axis
 * @param current name of the present series; null when there is one series only
 * @param previous name of the series to compare with; null for none
 */
public record Bars(String title, String unit, String current, String previous, List<Bar> bars) {

    /**
     * One place on the axis.
     *
     * @param label short: a month, a meter
     * @param value null when not known
     * @param before the value to compare with; null when not known
     * @param estimate whether the value was estimated, not read
     * @param doubt whether the value is the one in question
     * @param note a word below the label; empty for none
     */
    public record Bar(
            String label, BigDecimal value, BigDecimal before, boolean estimate, boolean doubt, String note) {}

    boolean compared() {
        return bars.stream().anyMatch(bar -> bar.before != null);
    }

    BigDecimal greatest() {
        return bars.stream()
                .flatMap(bar -> Stream.of(Optional.ofNullable(bar.value), Optional.ofNullable(bar.before)))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
