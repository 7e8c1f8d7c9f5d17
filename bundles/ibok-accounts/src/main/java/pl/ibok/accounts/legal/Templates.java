package pl.ibok.accounts.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import pl.ibok.accounts.legal.Documents.Content;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** What a first draft begins with: texts of our own with the utility's data put in, for the utility's lawyers to finish. */
public final class Templates {
    private final Settings settings;
    private final String site;

    /** @param site the portal's public address */
    public Templates(Settings settings, String site) {
        this.settings = settings;
        this.site = site;
    }

    public Content content(Kind kind, LocalDate today) {
        if (kind == Kind.ACCESSIBILITY) {
            return new Content("", "", declaration(today).fields());
        }
        return new Content(text(kind, "pl"), text(kind, "en"), Map.of());
    }

    private Declaration declaration(LocalDate today) {
        String utility = utility();
        return new Declaration(
                utility,
                "iBOK",
                site,
                today,
                today,
                "partial",
                "- Skany dokumentów dołączone przez klientów i urzędy mogą nie mieć warstwy tekstowej. Na prośbę przekażemy ich treść w innej postaci.",
                "- Scans attached by customers and authorities may have no text layer. On request we give their content in another form.",
                today,
                "own",
                utility,
                setting("portal.officeEmail", ""),
                setting("portal.officePhone", ""),
                "Wejście do biura opisz tutaj: schody, pochylnia, winda, toaleta, pies asystujący, pętla indukcyjna, tłumacz języka migowego.",
                "Describe the entrance of the office here: steps, ramp, lift, toilet, assistance dogs, induction loop, sign language.");
    }

    private String text(Kind kind, String language) {
        return read(kind.word() + "_" + language + ".md")
                .replace("{utility}", utility())
                .replace("{address}", setting("registry.utilityAddress", "…"))
                .replace("{nip}", setting("registry.utilityNip", "…"))
                .replace("{phone}", setting("portal.officePhone", "…"));
    }

    private String utility() {
        return setting("registry.utilityName", setting("portal.name", "…"));
    }

    private String setting(String name, String otherwise) {
        String value = settings.get(Setting.text(name, ""));
        return value.isBlank() ? otherwise : value;
    }

    private static String read(String file) {
        try (InputStream text = Templates.class.getResourceAsStream("/legal/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
