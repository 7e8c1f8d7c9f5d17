package pl.ibok.portal.page;

import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.cache.URLTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of one module, with the portal's components beside them. Each module has its own, so that nothing of a removed bundle is
 * kept by another.
 */
final class Templates {
    private final ModelWrapper wrapper = new ModelWrapper();
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    Templates(Source module, Source portal) {
        configuration.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {in(module, "templates/"), in(portal, "ui/"), in(portal, "templates/")}));
        configuration.setObjectWrapper(wrapper);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    private static TemplateLoader in(Source source, String folder) {
        return new URLTemplateLoader() {
            @Override
            protected URL getURL(String name) {
                return source.find(folder + name);
            }
        };
    }

    /** @throws FileNotFoundException when the bundle has no such template */
    void write(String name, Map<String, Object> names, Object model, Writer out) throws IOException {
        Template template = compiled.get(name);
        if (template == null) {
            template = configuration.getTemplate(name + ".ftlh");
            compiled.put(name, template);
        }
        try {
            template.process(new Root(names, model, wrapper), out);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + name + " failed: " + e.getMessage(), e);
        }
    }
}
