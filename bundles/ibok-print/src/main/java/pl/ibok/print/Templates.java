package pl.ibok.print;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import pl.ibok.api.print.Printer.PrintFailed;
import pl.ibok.api.print.Printer.Sheet;

/**
 * The templates of one bundle and the letter's macros beside them. Made for each document and forgotten, so that nothing of a removed
 * bundle is kept; laying out costs many times what this does.
 */
final class Templates {
    private final Sheet sheet;
    private final Letterhead letterhead;
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates(Sheet sheet, Letterhead letterhead) {
        this.sheet = sheet;
        this.letterhead = letterhead;
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new ClassTemplateLoader(sheet.owner(), "/print/"), new ClassTemplateLoader(Templates.class, "/print/")
        }));
        configuration.setObjectWrapper(new ModelWrapper());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setLocale(sheet.locale());
        configuration.setNumberFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /** The XHTML. */
    String text() {
        Map<String, Object> names = new HashMap<>(sheet.model());
        names.put("title", sheet.title());
        names.put("lang", sheet.locale().getLanguage());
        names.put("letterhead", letterhead);
        names.put("fmt", new Figures(sheet.locale()));
        StringWriter written = new StringWriter();
        try {
            configuration.getTemplate(sheet.template() + ".ftlh").process(names, written);
        } catch (IOException | TemplateException e) {
            // FreeMarker's own words name the template, the line and the column.
            throw new PrintFailed(Xhtml.name(sheet) + " failed: " + e.getMessage(), e);
        }
        return written.toString();
    }
}
