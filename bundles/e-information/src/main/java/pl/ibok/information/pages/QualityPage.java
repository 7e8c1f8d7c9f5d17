package pl.ibok.information.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Place;
import pl.ibok.information.quality.Quality;
import pl.ibok.information.quality.Quality.Norm;
import pl.ibok.information.quality.Quality.Sample;
import pl.ibok.information.quality.Quality.Zone;

/** The quality of water by zone, the visitor's own first, and the results of a zone over the years. */
@Path("/quality")
@Open
public final class QualityPage {
    private final Quality quality;
    private final Own own;

    public QualityPage(Quality quality, Own own) {
        this.quality = quality;
        this.own = own;
    }

    @GET
    public Page all(@Context Visit visit) {
        List<Sample> newest = quality.newest();
        Set<String> mine = quality.zonesOf(own.keys(visit));
        List<ZoneView> zones = quality.zones().stream()
                .sorted(Comparator.comparing(zone -> !mine.contains(zone.code())))
                .map(zone -> ZoneView.of(
                        zone,
                        mine.contains(zone.code()),
                        newest.stream()
                                .filter(sample -> sample.zone().equals(zone.code()))
                                .toList()))
                .toList();
        return Page.of("information-quality", new Model(zones));
    }

    @GET
    @Path("{zone}")
    public Page one(@Context Visit visit, @PathParam("zone") String code, @QueryParam("year") Integer asked) {
        Zone zone = quality.zone(code).orElseThrow(() -> new Missing("zone " + code));
        List<Integer> years = quality.years(code);
        int newest = years.isEmpty() ? visit.today().getYear() : years.get(0);
        int year = asked != null && years.contains(asked) ? asked : newest;
        return Page.of(
                "information-zone",
                new ZoneModel(
                        ZoneView.of(zone, false, quality.of(code, year)), Place.list(zone.streets()), years, year));
    }

    /** @param good whether every result keeps its limits */
    record ZoneView(
            String code,
            String name,
            String about,
            boolean yours,
            boolean good,
            LocalDate newest,
            List<Result> results) {
        static ZoneView of(Zone zone, boolean yours, List<Sample> samples) {
            return new ZoneView(
                    zone.code(),
                    zone.name(),
                    zone.about(),
                    yours,
                    samples.stream().allMatch(Sample::good),
                    samples.stream()
                            .map(Sample::takenOn)
                            .max(LocalDate::compareTo)
                            .orElse(null),
                    samples.stream().map(Result::of).toList());
        }
    }

    /**
     * @param below whether the laboratory found less than the value
     * @param least lower limit, or null
     * @param most upper limit, or null
     */
    record Result(
            String parameter,
            LocalDate takenOn,
            boolean below,
            BigDecimal value,
            String unit,
            BigDecimal least,
            BigDecimal most,
            boolean good) {
        static Result of(Sample sample) {
            Norm norm = sample.norm();
            return new Result(
                    norm.parameter(),
                    sample.takenOn(),
                    sample.below(),
                    sample.value(),
                    norm.unit(),
                    norm.least(),
                    norm.most(),
                    sample.good());
        }
    }

    record Model(List<ZoneView> zones) {}

    /** @param years the zone was sampled in, the newest first */
    record ZoneModel(ZoneView zone, List<Place> places, List<Integer> years, int year) {}
}
