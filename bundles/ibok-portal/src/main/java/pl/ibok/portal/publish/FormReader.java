package pl.ibok.portal.publish;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import pl.ibok.api.web.Input;
import pl.ibok.portal.form.Body;
import pl.ibok.portal.visit.PortalVisit;

/** Gives a method its {@code Input}: from the body that the gate has read, or of a GET from the query. */
final class FormReader implements MessageBodyReader<Input<?>> {
    private final Module module;

    FormReader(Module module) {
        this.module = module;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Input.class;
    }

    @Override
    public Input<?> readFrom(
            Class<Input<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        PortalVisit visit = GateFilter.visit(JAXRSUtils.getCurrentMessage());
        Class<?> form = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
        boolean get = visit.request().getMethod().equals("GET");
        return module.binding(form).bind(get ? Body.of(visit.query()) : visit.body());
    }
}
