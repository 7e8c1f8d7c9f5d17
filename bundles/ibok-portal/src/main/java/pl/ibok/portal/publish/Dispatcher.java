package pl.ibok.portal.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.web.Missing;
import pl.ibok.portal.Platform;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.visit.PortalVisit;
import pl.ibok.portal.visit.Visits;

/** Takes a request to the module whose root is the longest prefix of its path. */
public final class Dispatcher {
    private final Publisher publisher;
    private final Visits visits;
    private final Presentation portal;
    private final Failures failures;
    private final Platform platform;

    public Dispatcher(Publisher publisher, Visits visits, Presentation portal, Failures failures, Platform platform) {
        this.publisher = publisher;
        this.visits = visits;
        this.portal = portal;
        this.failures = failures;
        this.platform = platform;
    }

    /** Answers the request, whatever happens. */
    public void dispatch(ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        boolean readable = Paths.plain(path) && Paths.readable(request.getQueryString());
        Module.Root root = readable ? publisher.find(path) : null;
        if (root == null) {
            fail(visits.stranger(request, response, portal), new Missing(path));
        } else if (root.module().traffic.enter()) {
            try {
                enter(root, config, request, response);
            } finally {
                root.module().traffic.leave();
            }
        } else {
            failures.leaving(visits.stranger(request, response, portal));
        }
    }

    private void fail(PortalVisit visit, RuntimeException failure) throws IOException {
        try {
            visits.recognise(visit);
        } catch (RuntimeException e) {
            // The page goes out without a name on it.
            failures.write(visit, failure);
            return;
        }
        failures.write(visit, failure);
    }

    private void enter(Module.Root root, ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PortalVisit visit = visits.stranger(request, response, root.module().presentation);
        try {
            visits.recognise(visit);
            response.setHeader("Cache-Control", visit.caller().signedIn() ? "no-store" : "private, no-cache");
            if (visit.caller().signedIn()) {
                platform.access().as(visit.caller(), () -> call(root, config, visit));
            } else {
                call(root, config, visit);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            failures.write(visit, e);
        } finally {
            visit.body().close();
        }
    }

    /** Straight to the destination: CXF's servlet would look for it again and resolve class loaders on the way. */
    private static void call(Module.Root root, ServletConfig config, PortalVisit visit) {
        try {
            root.destination().invoke(config, config.getServletContext(), visit.request(), visit.response());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
