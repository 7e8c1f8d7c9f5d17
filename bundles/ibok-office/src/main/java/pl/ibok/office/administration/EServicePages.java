package pl.ibok.office.administration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.runtime.EServices;
import pl.ibok.api.runtime.EServices.Choice;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;

/** Which e-services run; stopping one asks first and says what customers lose. */
@Path("/e-services")
@Requires(OfficeModule.ESERVICES)
public final class EServicePages {
    private static final String ROOT = "/office/e-services";
    /** Those whose words the office itself keeps, since a stopped e-service can't speak. */
    private static final Set<String> EIGHT = Set.of(
            "e-reading", "e-registration", "e-payments", "e-invoice", "e-demand", "e-note", "e-forms", "e-information");

    private final List<EServices> eServices;
    private final Audit audit;
    private final Store store;

    /** @param eServices empty or one: it comes when the server has started */
    public EServicePages(List<EServices> eServices, Audit audit, Store store) {
        this.eServices = eServices;
        this.audit = audit;
        this.store = store;
    }

    /** @param fixed whether the environment decides, so that nothing can be chosen */
    record Installed(boolean fixed, boolean known, List<Line> services) {}

    /** @param state stopped, changing, broken or running */
    record Line(String feature, String icon, String name, String about, String version, String state, boolean wanted) {}

    /** @param lost what customers can't do while it is stopped */
    record Stopping(Line service, String lost) {}

    @GET
    public Page list(@Context Visit visit) {
        return Page.of(
                "office-e-services",
                eServices.stream()
                        .findFirst()
                        .map(known -> new Installed(
                                known.fixed(),
                                true,
                                known.all().stream()
                                        .map(choice -> line(visit, choice))
                                        .toList()))
                        .orElseGet(() -> new Installed(false, false, List.of())));
    }

    @GET
    @Path("{feature}/stop")
    public Page ask(@Context Visit visit, @PathParam("feature") String feature) {
        Choice choice = choosable(feature);
        String lost = EIGHT.contains(feature)
                ? visit.text("office.e-service." + feature + ".lost")
                : visit.text("office.e-service.lost");
        return Page.of("office-e-service-stop", new Stopping(line(visit, choice), lost));
    }

    @POST
    @Path("{feature}/stop")
    public Done stop(@PathParam("feature") String feature) {
        choose(feature, false);
        return Done.to(ROOT).saying("office.e-services.said.stop");
    }

    @POST
    @Path("{feature}/start")
    public Done start(@PathParam("feature") String feature) {
        choose(feature, true);
        return Done.to(ROOT).saying("office.e-services.said.start");
    }

    private void choose(String feature, boolean wanted) {
        choosable(feature);
        store.inTransaction(() -> {
            audit.record(wanted ? "office.e-service.started" : "office.e-service.stopped", null, feature, "");
            port().want(feature, wanted);
        });
    }

    private EServices port() {
        return eServices.stream().findFirst().orElseThrow(() -> new Missing("e-services while the server starts"));
    }

    private Choice choosable(String feature) {
        EServices port = port();
        if (port.fixed()) {
            throw new Missing("a choice of " + feature + ": IBOK_ESERVICES decides");
        }
        return port.all().stream()
                .filter(choice -> choice.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> new Missing("e-service " + feature));
    }

    private static Line line(Visit visit, Choice choice) {
        boolean ours = EIGHT.contains(choice.feature());
        String key = "office.e-service." + choice.feature();
        return new Line(
                choice.feature(),
                ours ? choice.feature().substring(2) : "puzzle",
                ours ? visit.text(key) : choice.feature(),
                ours ? visit.text(key + ".about") : choice.description(),
                choice.version(),
                choice.state().name().toLowerCase(Locale.ROOT),
                choice.wanted());
    }
}
