package pl.ibok.portal.publish;

import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import pl.ibok.api.web.Visit;

/** Gives a method its {@code @Context Visit}. */
final class VisitProvider implements ContextProvider<Visit> {
    @Override
    public Visit createContext(Message message) {
        return GateFilter.visit(message);
    }
}
