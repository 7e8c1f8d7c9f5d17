package pl.ibok.notices;

import java.util.List;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** The utility as it shows itself in messages: the portal's settings. */
public final class Sender {
    private static final Setting<String> NAME = Setting.text("portal.name", "Wodociągi Olszany");
    private static final Setting<String> PHONE = Setting.text("portal.officePhone", "");
    private static final Setting<String> COLOUR = Setting.text("portal.brand", "#0b4a5e");

    private final Settings settings;
    private final String portal;

    /** @param portal absolute address of the portal, without a slash at the end */
    public Sender(Settings settings, String portal) {
        this.settings = settings;
        this.portal = portal;
    }

    public String name() {
        return settings.get(NAME);
    }

    public String phone() {
        return settings.get(PHONE);
    }

    /** {@code #rrggbb}. */
    public String colour() {
        String colour = settings.get(COLOUR);
        return colour.matches("#[0-9a-fA-F]{6}") ? colour : COLOUR.defaultValue();
    }

    public String portal() {
        return portal;
    }

    /** As the environment says: {@code IBOK_PUBLIC_URL}, else this machine at {@code IBOK_HTTP_PORT}. */
    static String address(java.util.Map<String, String> environment) {
        String port = environment.getOrDefault("IBOK_HTTP_PORT", "8181");
        String given = environment.getOrDefault("IBOK_PUBLIC_URL", "");
        String url = given.isBlank() ? "http://localhost:" + port : given.strip();
        return List.of(url.split("\\s")).get(0).replaceAll("/+$", "");
    }
}
