package pl.ibok.portal;

import javax.servlet.http.HttpServlet;
import pl.ibok.portal.form.BodyReader;
import pl.ibok.portal.form.Uploads;
import pl.ibok.portal.page.Answers;
import pl.ibok.portal.page.Brand;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.page.Shells;
import pl.ibok.portal.page.Source;
import pl.ibok.portal.publish.Dispatcher;
import pl.ibok.portal.publish.Endpoints;
import pl.ibok.portal.publish.InstalledMenu;
import pl.ibok.portal.publish.Publisher;
import pl.ibok.portal.publish.StaticPages;
import pl.ibok.portal.start.StartModule;
import pl.ibok.portal.visit.Gate;
import pl.ibok.portal.visit.Visits;

/** The portal put together, with or without OSGi around it. */
final class Engine implements AutoCloseable {
    private final Endpoints endpoints;
    private final Publisher publisher;
    private final PortalServlet servlet;
    private final Brand brand;

    Engine(Platform platform, Site site, Source own) {
        Presentation portal = Presentation.ofPortal(own);
        Uploads uploads = new Uploads(site.scratch());
        uploads.sweep();
        this.brand = new Brand(platform);
        InstalledMenu menu = new InstalledMenu(this::publisher, portal);
        Shells shells = new Shells(portal, brand, menu);
        Answers answers = new Answers(shells);
        Failures failures = new Failures(portal, shells, answers);
        this.endpoints = new Endpoints(new Gate(platform, new BodyReader(uploads)), answers, failures);
        this.publisher = new Publisher(portal, own, endpoints);
        Dispatcher dispatcher = new Dispatcher(publisher, new Visits(platform, site), portal, failures, platform);
        this.servlet = new PortalServlet(new SecurityHeaders(site.https()), new StaticPages(portal, menu), dispatcher);
        publisher.add(new StartModule(platform, menu), own);
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
        endpoints.close();
    }
}
