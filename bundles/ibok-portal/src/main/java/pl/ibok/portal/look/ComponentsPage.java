package pl.ibok.portal.look;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Page;

/** {@code /ui-components}: every component in every state, for developers, testers and whoever chooses a utility's colours. */
@Path("/")
@Open
public final class ComponentsPage {
    @GET
    public Page show() {
        return Page.of("components", Components.samples());
    }
}
