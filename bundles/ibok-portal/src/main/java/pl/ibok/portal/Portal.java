package pl.ibok.portal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.page.Source;

/** The portal in OSGi: publishes its servlet on the HTTP whiteboard and every module that is registered as a service. */
public final class Portal implements ServiceTrackerCustomizer<WebModule, WebModule> {
    private final BundleContext context;
    private final Map<String, String> defaults;
    private final Deque<ServiceRegistration<?>> registrations = new ArrayDeque<>();
    private OsgiPlatform platform;
    private Engine engine;
    private BundleTexts texts;
    private ServiceTracker<WebModule, WebModule> modules;

    /** @param defaults of the brand, from the configuration file */
    public Portal(BundleContext context, Map<String, String> defaults) {
        this.context = context;
        this.defaults = defaults;
    }

    /** Called by Blueprint. */
    public void start() throws InvalidSyntaxException {
        platform = new OsgiPlatform(context);
        engine = new Engine(platform, Site.of(System.getenv()), new BundleSource(context.getBundle()), defaults::get);
        texts = new BundleTexts(context, engine.portal());
        registrations.push(context.registerService(Texts.class, texts, null));
        String filter =
                "(|(objectClass=" + WebModule.class.getName() + ")(objectClass=" + EService.class.getName() + "))";
        // One tracker for both names: a service registered under two of them is published once.
        modules = new ServiceTracker<>(context, context.createFilter(filter), this);
        modules.open();
        Map<String, Object> properties = Map.of(
                "osgi.http.whiteboard.servlet.name", "ibok-portal",
                "osgi.http.whiteboard.servlet.pattern", "/*");
        registrations.push(
                context.registerService(Servlet.class, engine.servlet(), FrameworkUtil.asDictionary(properties)));
        registrations.push(context.registerService(DeclaredSettings.class, engine.brand(), null));
        registrations.push(context.registerService(HealthCheck.class, engine.brand(), null));
    }

    /** Called by Blueprint. */
    public void stop() {
        while (!registrations.isEmpty()) {
            registrations.pop().unregister();
        }
        modules.close();
        texts.close();
        engine.close();
        platform.close();
    }

    @Override
    public WebModule addingService(ServiceReference<WebModule> reference) {
        WebModule module = context.getService(reference);
        Source source = new BundleSource(reference.getBundle());
        engine.publisher().add(module, source);
        return module;
    }

    @Override
    public void modifiedService(ServiceReference<WebModule> reference, WebModule module) {
        // Nothing that is published depends on service properties.
    }

    @Override
    public void removedService(ServiceReference<WebModule> reference, WebModule module) {
        engine.publisher().remove(module);
        context.ungetService(reference);
    }
}
