package pl.ibok.portal.start;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.portal.Platform;

/** The first page: for strangers, for customers, and for staff the way to the office. */
@Path("/")
@Open
public final class StartPage {
    private final Platform platform;

    StartPage(Platform platform) {
        this.platform = platform;
    }

    @GET
    public Object start(@Context Visit visit) {
        if (visit.caller().staff()) {
            return Done.to("/office");
        }
        return visit.caller().signedIn()
                ? Page.of(
                        "portal-start",
                        new Start(visit.caller().name(), platform.startFacts().size()))
                : Page.of("portal-welcome", new Welcome(List.of()));
    }

    record Start(String name, int services) {}

    record Welcome(List<String> links) {}
}
