package pl.ibok.portal.publish;

import java.util.concurrent.Callable;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.NotReady;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.visit.Rule;

/**
 * A part of the portal whose first page the visitor may open.
 *
 * @param web an e-service, or in the office also another module
 * @param href its first page
 * @param rule who may open it
 */
public record Service(WebModule web, Presentation presentation, String href, Rule rule, Module module) {

    /** The one name everything is derived from. */
    public String name() {
        return web.name();
    }

    /** Name of its icon in the sprite. */
    public String icon() {
        return web instanceof EService eservice ? eservice.icon() : "settings";
    }

    /** Calls code of the e-service, counted as one of its requests so that it may finish before its bundle goes. */
    public <T> T call(Callable<T> work) throws Exception {
        if (!module.traffic.enter()) {
            throw new NotReady(name());
        }
        try {
            return work.call();
        } finally {
            module.traffic.leave();
        }
    }
}
