package pl.ibok.portal.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.visit.PortalVisit;

/** Answers what fails before the method is reached: no such route, the gate, a parameter, the form. */
final class FailureMapper implements ExceptionMapper<Throwable> {
    private final Failures failures;

    FailureMapper(Failures failures) {
        this.failures = failures;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Message message = JAXRSUtils.getCurrentMessage();
        PortalVisit visit = GateFilter.visit(message);
        try {
            failures.write(visit, failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        message.getExchange().setOneWay(true);
        return Response.status(visit.response().getStatus()).build();
    }
}
