package pl.ibok.portal;

import java.util.function.Function;
import javax.servlet.http.HttpServlet;
import pl.ibok.portal.form.BodyReader;
import pl.ibok.portal.form.Uploads;
import pl.ibok.portal.page.Answers;
import pl.ibok.portal.page.Brand;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.page.Frame;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.page.Shells;
import pl.ibok.portal.page.Source;
import pl.ibok.portal.publish.Dispatcher;
import pl.ibok.portal.publish.Endpoints;
import pl.ibok.portal.publish.InstalledMenu;
import pl.ibok.portal.publish.Publisher;
import pl.ibok.portal.publish.StaticPages;
import pl.ibok.portal.start.StartModule;
import pl.ibok.portal.status.StatusPages;
import pl.ibok.portal.visit.Gate;
import pl.ibok.portal.visit.Visits;

/** The portal put together, with or without OSGi around it. */
final class Engine implements AutoCloseable {
    private final Presentation portal;
    private final Brand brand;
    private final Endpoints endpoints;
    private final Publisher publisher;
    private final StartModule start;
    private final StatusPages status;
    private final PortalServlet servlet;

    Engine(Platform platform, Site site, Source own, Function<String, String> brandDefaults) {
        portal = Presentation.ofPortal(own);
        Uploads uploads = new Uploads(site.scratch());
        uploads.sweep();
        brand = new Brand(platform, brandDefaults);
        InstalledMenu installed = new InstalledMenu(this::publisher, portal);
        Shells shells = new Shells(portal, brand, installed, new Frame(platform::frameParts));
        Answers answers = new Answers(shells);
        Failures failures = new Failures(portal, shells, answers);
        endpoints = new Endpoints(new Gate(platform, new BodyReader(uploads)), answers, failures);
        publisher = new Publisher(portal, own, endpoints);
        start = new StartModule(platform, installed);
        status = new StatusPages(platform, site, publisher::states, publisher::routes);
        servlet = new PortalServlet(
                new SecurityHeaders(site.https()),
                new StaticPages(portal, installed, brand),
                status,
                new Dispatcher(publisher, new Visits(platform, site), portal, failures, platform));
        publisher.add(start, own);
    }

    Presentation portal() {
        return portal;
    }

    Publisher publisher() {
        return publisher;
    }

    HttpServlet servlet() {
        return servlet;
    }

    Brand brand() {
        return brand;
    }

    @Override
    public void close() {
        publisher.close();
        start.close();
        status.close();
        endpoints.close();
    }
}
