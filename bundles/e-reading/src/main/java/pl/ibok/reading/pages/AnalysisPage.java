package pl.ibok.reading.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.use.Analysing;
import pl.ibok.reading.use.Analysis;
import pl.ibok.reading.use.By;
import pl.ibok.reading.use.Flow;
import pl.ibok.reading.use.Place;
import pl.ibok.reading.use.Places;

/** Consumption of any period. */
@Path("/analysis")
@Requires("reading.view")
public final class AnalysisPage {
    private final Places places;
    private final Analysing analysing;

    public AnalysisPage(Places places, Analysing analysing) {
        this.places = places;
        this.analysing = analysing;
    }

    @GET
    public Page page(@Context Visit visit, Input<Question> question) {
        List<Place> all = places.of(visit.customer(), visit.today());
        Model model = model(visit, all, question.form());
        boolean unreadable = question.problems().of("from").isPresent()
                || question.problems().of("to").isPresent();
        return unreadable ? Page.invalid("reading-analysis", model, question) : Page.of("reading-analysis", model);
    }

    @GET
    @Path("table.{format:csv|xlsx}")
    public Spreadsheet download(@Context Visit visit, Input<Question> question, @PathParam("format") String format) {
        List<Place> all = places.of(visit.customer(), visit.today());
        Spreadsheet.Format wanted = Spreadsheet.Format.valueOf(format.toUpperCase(Locale.ROOT));
        return new AnalysisSheet(visit).of(model(visit, all, question.form()).analysis(), wanted);
    }

    private Model model(Visit visit, List<Place> all, Question question) {
        List<PlaceView> views = all.stream().map(PlaceView::of).toList();
        Place place = question.placeOf(all);
        if (place == null) {
            return new Model(visit.customer(), views, null, question.shown(), null, Asked.of(null, null));
        }
        Period visible = new Period(
                place.supplies().get(place.supplies().size() - 1).period().from(), visit.today());
        Flow everything = places.flow(place, visible);
        Period days = question.days(everything, visible);
        Analysis analysis =
                everything.empty() ? null : analysing.of(place, all, everything, days, question.parts(place, days));
        return new Model(
                visit.customer(),
                views,
                place.point().id(),
                question.shown(),
                analysis,
                new Asked(days.from(), days.to()));
    }

    /** A place to choose. */
    record PlaceView(UUID id, ServicePoint.Kind kind, String address, String number, UUID radioMeter) {
        static PlaceView of(Place place) {
            return new PlaceView(
                    place.point().id(),
                    place.point().kind(),
                    place.point().address(),
                    place.meters().stream()
                            .findFirst()
                            .map(m -> m.meter().number())
                            .orElse(null),
                    place.meters().stream()
                            .filter(m -> m.meter().radio())
                            .findFirst()
                            .map(m -> m.meter().id())
                            .orElse(null));
        }
    }

    /**
     * @param places to choose from
     * @param place the chosen one, or null when there is none
     * @param analysis null when nothing is known yet
     * @param asked the days shown
     */
    record Model(
            String customer, List<PlaceView> places, UUID place, Question.Unit unit, Analysis analysis, Asked asked) {

        public PlaceView chosen() {
            return places.stream()
                    .filter(view -> view.id().equals(place))
                    .findFirst()
                    .orElse(null);
        }

        public By by() {
            return analysis == null ? null : analysis.by();
        }
    }
}
