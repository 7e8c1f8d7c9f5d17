package pl.ibok.portal.publish;

import java.util.concurrent.Callable;
import pl.ibok.api.web.EService;
import pl.ibok.portal.NotReady;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.visit.Rule;

/**
 * An e-service whose first page the visitor may open.
 *
 * @param href its first page
 * @param rule who may open it
 */
public record Service(EService eservice, Presentation presentation, String href, Rule rule, Module module) {

    /** Calls code of the e-service, counted as one of its requests so that it may finish before its bundle goes. */
    public <T> T call(Callable<T> work) throws Exception {
        if (!module.traffic.enter()) {
            throw new NotReady(eservice.name());
        }
        try {
            return work.call();
        } finally {
            module.traffic.leave();
        }
    }
}
