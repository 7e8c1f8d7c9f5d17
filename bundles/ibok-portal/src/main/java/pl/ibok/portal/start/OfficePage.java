package pl.ibok.portal.start;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.portal.page.Menu;
import pl.ibok.portal.visit.PortalVisit;

/** The first page of staff. */
@Path("/")
@SignedIn
public final class OfficePage {
    private final Menu menu;

    OfficePage(Menu menu) {
        this.menu = menu;
    }

    @GET
    public Page start(@Context Visit visit) {
        if (!visit.caller().staff()) {
            throw Denied.open("office");
        }
        List<Link> links = menu.entries((PortalVisit) visit).stream()
                .skip(1)
                .map(entry -> new Link(entry.href(), entry.text()))
                .toList();
        return Page.of("portal-office", new Office(visit.caller().name(), links));
    }

    record Office(String name, List<Link> pages) {}

    record Link(String href, String title) {}
}
