package pl.ibok.office.administration;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;

/** The way to the pages of administration that the member of staff may open. */
@Path("/administration")
@Requires(OfficeModule.SEE)
public final class AdministrationPage {
    private static final List<Place> PLACES = List.of(
            new Place("e-services", "puzzle", OfficeModule.ESERVICES),
            new Place("settings", "sliders-horizontal", OfficeModule.SETTINGS),
            new Place("maintenance", "megaphone", OfficeModule.MAINTENANCE),
            new Place("jobs", "clipboard-list", OfficeModule.JOBS),
            new Place("dead-letters", "inbox", OfficeModule.DEAD_LETTERS),
            new Place("health", "circle-check", OfficeModule.HEALTH));

    private record Place(String name, String icon, String permission) {}

    /** Made as the portal's ledger wants it. */
    record Entry(String icon, String name, String code, String fact, String href, boolean available) {}

    record Places(List<Entry> places) {}

    /** Whether the caller may open any of them. */
    public static boolean open(Caller caller) {
        return PLACES.stream().anyMatch(place -> caller.staffPermissions().contains(place.permission()));
    }

    @GET
    public Page places(@Context Visit visit) {
        List<Entry> open = PLACES.stream()
                .filter(place -> visit.caller().staffPermissions().contains(place.permission()))
                .map(place -> new Entry(
                        place.icon(),
                        visit.text("office." + place.name()),
                        "",
                        visit.text("office." + place.name() + ".about"),
                        "/office/" + place.name(),
                        true))
                .toList();
        return Page.of("office-administration", new Places(open));
    }
}
