package pl.ibok.portal.look;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pl.ibok.api.web.FramePart.Shortcuts;

/** Renders the portal's own templates the way the engine does, with a shell of samples. */
final class Rendering {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Locale POLISH = Locale.forLanguageTag("pl-PL");

    private Rendering() {}

    static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Look.class, "/ui"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    static Messages messages(String language) {
        return Messages.none().with(Look.class.getResourceAsStream("/i18n/messages_" + language + ".properties"));
    }

    static Shell shell(boolean office, boolean signedIn, Locale locale) {
        Utility utility = new Utility("Wodociągi Olszany", null, "994", "22 555 01 40", "pn.–pt. 7:00–15:00");
        List<MenuEntry> menu = List.of(
                new MenuEntry("/", "Start", !office),
                new MenuEntry("/e-reading", "Odczyty", office, office ? 37 : 0),
                new MenuEntry("/e-invoice", "Faktury", false),
                new MenuEntry("/e-payments", "Płatności", false),
                new MenuEntry("/e-registration", "Zgłoszenia", false));
        List<Link> footer = List.of(
                new Link("/e-information/tariff", "Taryfa i ceny"),
                new Link("/e-information/quality", "Jakość wody"),
                new Link("/regulations", "Regulamin e-usług"),
                new Link("/accessibility", "Deklaracja dostępności"),
                new Link("/privacy", "Prywatność i moje dane"),
                new Link("/account/seen", "Kto oglądał moje dane"));
        List<CustomerChoice> customers = List.of(
                new CustomerChoice(
                        "104-0027", "Halina Zielińska", "ul. Lipowa 14, Olszany", "/?customer=104-0027", true),
                new CustomerChoice(
                        "104-0031", "Halina Zielińska", "ul. Łąkowa 3, Olszany", "/?customer=104-0031", false));
        return new Shell(
                utility,
                locale,
                List.of(new Language("en", "English", "?lang=en")),
                "/ui-components",
                name -> "/static/" + name,
                "/static/theme.css",
                signedIn ? menu : List.of(),
                footer,
                signedIn ? "Halina Zielińska" : null,
                signedIn && !office ? customers : List.of(),
                signedIn && !office ? 2 : -1,
                FormTokens.ofSession("csrf-token", () -> "once-token"),
                null,
                office,
                office ? Shortcuts.PLAIN : Shortcuts.OFF,
                null,
                null,
                null,
                Set.of());
    }

    static String render(String template, Shell shell, Input input, Map<String, Object> model) {
        Map<String, Object> root = new HashMap<>(model);
        root.putAll(Look.variables(shell, messages(shell.locale().getLanguage()), new Kept(), TODAY, input));
        StringWriter out = new StringWriter();
        try {
            configuration().getTemplate(template, shell.locale()).process(root, out);
        } catch (IOException | TemplateException e) {
            throw new AssertionError(template + " does not render", e);
        }
        return out.toString();
    }
}
