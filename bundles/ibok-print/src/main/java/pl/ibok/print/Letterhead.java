package pl.ibok.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/**
 * Who writes the letter, as the settings say; in templates {@code letterhead}.
 *
 * @param shortName for the letter's head
 * @param name full name of the utility
 * @param address in one line
 * @param nip with its hyphens, or empty
 * @param logo a PNG as a data address, or null for the product's own mark
 */
record Letterhead(
        String shortName,
        String name,
        String address,
        String nip,
        String phone,
        String hours,
        String emergency,
        String logo) {
    private static final Logger LOG = LoggerFactory.getLogger(Letterhead.class);
    private static final Setting<String> LOGO = Setting.text("print.logo", "");
    private static final long MOST_BYTES = 512 * 1024;

    static List<Setting<?>> declared() {
        return List.of(LOGO);
    }

    static Letterhead of(Settings settings) {
        String shortName = settings.get(Setting.text("portal.name", "Wodociągi Olszany"));
        String name = settings.get(Setting.text("registry.utilityName", ""));
        return new Letterhead(
                shortName,
                name.isBlank() ? shortName : name,
                settings.get(Setting.text("registry.utilityAddress", "")),
                hyphens(settings.get(Setting.text("registry.utilityNip", ""))),
                settings.get(Setting.text("portal.officePhone", "")),
                settings.get(Setting.text("portal.officeHours", "")),
                settings.get(Setting.text("portal.emergencyPhone", "994")),
                logo(settings.get(LOGO)));
    }

    private static String hyphens(String nip) {
        return nip.length() == 10
                ? nip.substring(0, 3) + "-" + nip.substring(3, 6) + "-" + nip.substring(6, 8) + "-" + nip.substring(8)
                : nip;
    }

    /** A logo that can't be read spoils no letter: the mark stands there instead. */
    private static String logo(String path) {
        if (path.isBlank()) {
            return null;
        }
        try {
            Path file = Path.of(path.strip());
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("more than 512 KiB");
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The logo {} is not printed: {}", path, e.toString());
            return null;
        }
    }
}
