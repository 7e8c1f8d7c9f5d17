package pl.ibok.portal;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.portal.publish.Dispatcher;
import pl.ibok.portal.publish.StaticPages;
import pl.ibok.portal.status.StatusPages;

/** The one servlet of the portal, at {@code /}. */
final class PortalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SecurityHeaders headers;
    private final transient StaticPages staticPages;
    private final transient StatusPages statusPages;
    private final transient Dispatcher dispatcher;

    PortalServlet(SecurityHeaders headers, StaticPages staticPages, StatusPages statusPages, Dispatcher dispatcher) {
        this.headers = headers;
        this.staticPages = staticPages;
        this.statusPages = statusPages;
        this.dispatcher = dispatcher;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.set(response);
        if (!staticPages.answer(request, response) && !statusPages.answer(request, response)) {
            dispatcher.dispatch(getServletConfig(), request, response);
        }
    }
}
