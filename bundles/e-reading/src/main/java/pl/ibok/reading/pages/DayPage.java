package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.Rules;

/** A day of a radio meter, by the hour. */
@Path("/meters/{id}/day")
@Requires("reading.view")
public final class DayPage {
    private final OwnMeters own;
    private final Intervals intervals;
    private final Rules rules;

    public DayPage(OwnMeters own, Intervals intervals, Rules rules) {
        this.own = own;
        this.intervals = intervals;
        this.rules = rules;
    }

    @GET
    public Page day(@Context Visit visit, @PathParam("id") String id, @QueryParam("date") String date) {
        VisibleMeter meter = own.meter(visit, id);
        Period covered = covered(meter);
        LocalDate asked = Asked.date(date);
        LocalDate day = asked != null || covered == null ? asked : covered.to();
        boolean shown = day != null && covered != null && covered.contains(day);
        List<Hour> hours = shown
                ? intervals.ofDay(meter.meter().id(), day).stream()
                        .map(Hour::of)
                        .toList()
                : List.of();
        Page page = Page.of(
                "reading-day",
                new Model(
                        visit.customer(),
                        MeterView.of(meter, visit.today(), rules.legalisationWarning()),
                        day,
                        covered,
                        hours));
        return Asked.checked(page, date == null ? Map.of() : Map.of("date", date));
    }

    /** Days with data that the customer may see; null when there are none. */
    private Period covered(VisibleMeter meter) {
        Period data = intervals.covered(meter.meter().id());
        return data == null ? null : data.overlap(meter.visible()).orElse(null);
    }

    /**
     * @param from beginning of the hour
     * @param at end of it, when the meter sent its state
     * @param use m³, or null
     * @param fell whether the state was lower than the one before
     */
    record Hour(Instant from, Instant at, BigDecimal state, BigDecimal use, boolean fell) {
        static Hour of(Intervals.Interval interval) {
            return new Hour(
                    interval.at().minus(Duration.ofHours(1)),
                    interval.at(),
                    interval.state(),
                    interval.use(),
                    interval.flag() != null);
        }
    }

    /** @param covered days with data, or null */
    record Model(String customer, MeterView meter, LocalDate date, Period covered, List<Hour> hours) {

        public BigDecimal total() {
            return hours.stream().map(Hour::use).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The hour with the greatest use; null when nothing was used. */
        public Hour peak() {
            return hours.stream()
                    .filter(hour -> hour.use() != null && hour.use().signum() > 0)
                    .max(Comparator.comparing(Hour::use))
                    .orElse(null);
        }

        public boolean fell() {
            return hours.stream().anyMatch(Hour::fell);
        }

        public LocalDate previous() {
            return covered != null && date != null && date.isAfter(covered.from()) ? date.minusDays(1) : null;
        }

        public LocalDate following() {
            return covered != null && date != null && date.isBefore(covered.to()) ? date.plusDays(1) : null;
        }
    }
}
