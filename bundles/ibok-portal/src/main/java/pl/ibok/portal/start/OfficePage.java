package pl.ibok.portal.start;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.portal.look.Start;
import pl.ibok.portal.publish.InstalledMenu;
import pl.ibok.portal.publish.Service;
import pl.ibok.portal.visit.PortalVisit;

/** The first page of staff: the office pages they may open. */
@Path("/")
@SignedIn
public final class OfficePage {
    private final InstalledMenu installed;

    OfficePage(InstalledMenu installed) {
        this.installed = installed;
    }

    @GET
    public Page start(@Context Visit visit) {
        if (!visit.caller().staff()) {
            throw Denied.open("office");
        }
        PortalVisit here = (PortalVisit) visit;
        List<Start.Service> pages = installed.services(here, true).stream()
                .map(service -> row(here, service))
                .toList();
        return Page.of("office", new Office(visit.caller().name(), pages));
    }

    private static Start.Service row(PortalVisit visit, Service service) {
        String name = service.name();
        return new Start.Service(
                service.icon(),
                service.presentation().words(visit.locale(), name + ".office"),
                "",
                "",
                service.href(),
                true);
    }

    /** @param services the office pages of the e-services installed */
    record Office(String name, List<Start.Service> services) {}
}
