package pl.ibok.information.office;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.information.post.Place;
import pl.ibok.information.quality.Laboratory;
import pl.ibok.information.quality.Quality;
import pl.ibok.information.quality.Quality.Zone;

/** A zone of supply: its name, where its water comes from, its streets. */
@Path("/zones")
@Requires("information.edit")
public final class ZonePage {
    private final Quality quality;
    private final Laboratory laboratory;

    public ZonePage(Quality quality, Laboratory laboratory) {
        this.quality = quality;
        this.laboratory = laboratory;
    }

    /**
     * @param code of a new one
     * @param version that was seen; 0 for a new one
     */
    public record ZoneForm(String code, Integer version, String name, String about, String streets) implements Form {
        private static final int LONG = 20_000;

        @Override
        public void check(Problems problems) {
            problems.demand(code == null || code.matches("[a-z][a-z0-9-]{0,39}"), "code", "information.error.code");
            problems.demand(name != null, "name", "information.error.name");
            problems.demand(streets == null || streets.length() <= LONG, "streets", "information.error.long", LONG);
            int wrong = streets == null ? 0 : Place.wrongLine(streets);
            problems.demand(wrong == 0, "streets", "information.error.street", wrong);
        }

        Zone zone(String of, int seen) {
            return new Zone(of, name, about == null ? "" : about, streets == null ? "" : streets, seen);
        }
    }

    @GET
    @Path("new")
    public Page fresh() {
        return Page.of("information-zone-edit", new Model(null, 0));
    }

    @POST
    @Path("new")
    public Object add(Input<ZoneForm> input) {
        ZoneForm form = input.form();
        input.problems().demand(form.code() != null, "code", "information.error.code");
        if (input.valid() && !laboratory.keep(form.zone(form.code(), 0))) {
            input.problems().add("code", "information.error.taken");
        }
        return input.valid()
                ? Done.created("/office/e-information/quality", new Kept(form.code()))
                        .saying("information.said.zone")
                : Page.invalid("information-zone-edit", new Model(null, 0), input);
    }

    @GET
    @Path("{code}")
    public Page one(@PathParam("code") String code) {
        Zone zone = find(code);
        return Page.of("information-zone-edit", new Model(code, zone.version()))
                .filled(Input.filled(Map.of("name", zone.name(), "about", zone.about(), "streets", zone.streets())));
    }

    @POST
    @Path("{code}")
    public Object keep(@PathParam("code") String code, Input<ZoneForm> input) {
        Zone zone = find(code);
        ZoneForm form = input.form();
        int seen = form.version() == null || form.version() == 0 ? -1 : form.version();
        if (input.valid() && !laboratory.keep(form.zone(code, seen))) {
            input.problems().add("", "information.error.changed");
        }
        return input.valid()
                ? Done.to("/office/e-information/quality").with(new Kept(code)).saying("information.said.zone")
                : Page.invalid("information-zone-edit", new Model(code, zone.version()), input);
    }

    private Zone find(String code) {
        return quality.zone(code).orElseThrow(() -> new Missing("zone " + code));
    }

    /** @param code null for a new one */
    record Model(String code, int version) {}

    record Kept(String code) {}
}
