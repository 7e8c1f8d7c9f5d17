package pl.ibok.reading.use;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.reading.use.Analysis.Row;

/** Analyses the consumption of a place. */
public final class Analysing {
    /** More parts than anybody reads; by day of several years is by month. */
    static final int MOST_ROWS = 400;

    private final Places places;
    private final Cost cost;

    public Analysing(Places places, Cost cost) {
        this.places = places;
        this.cost = cost;
    }

    /**
     * Analyses a period.
     *
     * @param all the customer's places, for its garden meters
     * @param flow the place's water, of this period and a year before it at least
     */
    public Analysis of(Place place, List<Place> all, Flow flow, Period days, By by) {
        List<Flow> gardens = all.stream()
                .filter(other -> place.point().kind() == ServicePoint.Kind.MAIN)
                .filter(other -> other.point().kind() == ServicePoint.Kind.GARDEN)
                .filter(other -> place.point().id().equals(other.point().main()))
                .map(other -> places.flow(other, days))
                .toList();
        By parts = by.divide(days, flow).size() > MOST_ROWS ? By.MONTH : by;
        Prices prices = new Prices(place, parts != By.DAY);
        List<Row> rows = parts.divide(days, flow).stream()
                .map(part -> row(part, flow, gardens, prices))
                .toList();
        return new Analysis(
                days,
                parts,
                rows,
                total(days, rows, flow),
                !gardens.isEmpty(),
                new Analysis.Priced(prices.unpriced, prices.continued));
    }

    private Row row(Period part, Flow flow, List<Flow> gardens, Prices prices) {
        Flow.Use use = flow.in(part);
        Flow.Use before = flow.in(yearBefore(part));
        BigDecimal garden = gardens.isEmpty()
                ? null
                : gardens.stream().map(g -> g.in(part).use()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row(
                part.from(),
                part.to(),
                use.unknown() ? null : use.use(),
                before.complete() ? before.use() : null,
                use.daily(),
                garden,
                garden == null || use.unknown()
                        ? null
                        : use.use().subtract(garden).max(BigDecimal.ZERO),
                use.unknown() ? null : prices.of(part, use.use(), garden == null ? BigDecimal.ZERO : garden),
                use.knownDays(),
                use.estimated(),
                use.flagged());
    }

    private static Row total(Period days, List<Row> rows, Flow flow) {
        Flow.Use whole = flow.in(days);
        boolean compared = rows.stream().allMatch(row -> row.before() != null);
        return new Row(
                days.from(),
                days.to(),
                sum(rows, Row::use),
                compared ? sum(rows, Row::before) : null,
                whole.daily(),
                sum(rows, Row::gardenUse),
                sum(rows, Row::net),
                sum(rows, Row::amount),
                whole.knownDays(),
                whole.estimated(),
                whole.flagged());
    }

    /** The same days a year earlier, so that parts that follow each other still do, also around 29 February. */
    static Period yearBefore(Period part) {
        return new Period(
                part.from().minusYears(1), part.to().plusDays(1).minusYears(1).minusDays(1));
    }

    private static BigDecimal sum(List<Row> rows, Function<Row, BigDecimal> figure) {
        List<BigDecimal> known =
                rows.stream().map(figure).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Prices part after part, and remembers what could not be priced. */
    private final class Prices {
        private final Place place;
        private final boolean wanted;
        private long unpriced;
        private boolean continued;

        private Prices(Place place, boolean wanted) {
            this.place = place;
            this.wanted = wanted;
        }

        BigDecimal of(Period part, BigDecimal use, BigDecimal garden) {
            if (!wanted || place.point().kind() != ServicePoint.Kind.MAIN) {
                return null;
            }
            Pricing.Priced priced = cost.consumption(place.supply(part), part, use, garden);
            unpriced += priced.unpricedDays();
            continued |= priced.continued();
            return priced.unpricedDays() == part.days() ? null : priced.gross();
        }
    }
}
