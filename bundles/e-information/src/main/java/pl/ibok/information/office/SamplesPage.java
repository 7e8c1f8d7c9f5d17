package pl.ibok.information.office;

import java.util.List;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.information.quality.Laboratory;
import pl.ibok.information.quality.Lines;
import pl.ibok.information.quality.Quality;
import pl.ibok.information.quality.Quality.Norm;
import pl.ibok.information.quality.Quality.Zone;

/** Results of the laboratory, typed or pasted; the zones and the limits. */
@Path("/quality")
@Requires("information.edit")
public final class SamplesPage {
    private static final int MOST = 200_000;

    private final Quality quality;
    private final Laboratory laboratory;

    public SamplesPage(Quality quality, Laboratory laboratory) {
        this.quality = quality;
        this.laboratory = laboratory;
    }

    /** @param lines of {@link Lines} */
    public record Pasted(String lines) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(lines != null, "lines", "information.error.lines");
            problems.demand(lines == null || lines.length() <= MOST, "lines", "information.error.long", MOST);
        }
    }

    @GET
    public Page all() {
        return Page.of("information-samples", model());
    }

    @POST
    public Object add(Input<Pasted> input) {
        if (!input.valid()) {
            return Page.invalid("information-samples", model(), input);
        }
        Lines lines = Lines.read(
                input.form().lines(),
                quality.zones().stream().map(Zone::code).collect(Collectors.toSet()),
                quality.norms().stream().map(Norm::parameter).collect(Collectors.toSet()));
        input.problems().demand(lines.wrong() == 0, "lines", "information.error.line", lines.wrong());
        if (!input.valid()) {
            return Page.invalid("information-samples", model(), input);
        }
        laboratory.keep(lines.results());
        return Done.to("/office/e-information/quality")
                .with(new Taken(lines.results().size()))
                .saying("information.said.samples");
    }

    private Model model() {
        return new Model(quality.zones(), quality.norms());
    }

    record Model(List<Zone> zones, List<Norm> norms) {}

    record Taken(int results) {}
}
