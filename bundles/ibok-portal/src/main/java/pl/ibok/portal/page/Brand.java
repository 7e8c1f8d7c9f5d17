package pl.ibok.portal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.portal.Platform;
import pl.ibok.portal.look.Theme;
import pl.ibok.portal.look.TooLittleContrast;
import pl.ibok.portal.look.Utility;

/** Who serves this portal and in which colours, as the utility's settings say; read again every two seconds. */
public final class Brand implements DeclaredSettings, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Brand.class);
    private static final Setting<String> NAME = Setting.text("portal.name", "Wodociągi Olszany");
    private static final Setting<String> EMERGENCY = Setting.text("portal.emergencyPhone", "994");
    private static final Setting<String> PHONE = Setting.text("portal.officePhone", "");
    private static final Setting<String> HOURS = Setting.text("portal.officeHours", "");
    private static final Setting<String> LOGO = Setting.text("portal.logo", "");
    private static final Setting<String> BRAND = Setting.text("portal.brand", "#0b4a5e");
    private static final Setting<String> ACCENT = Setting.text("portal.accent", "#efb23e");
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final Platform platform;
    private final Function<String, String> defaults;
    private volatile Known known;

    /** @param defaults values from the configuration file by the setting's last word; null = our own */
    public Brand(Platform platform, Function<String, String> defaults) {
        this.platform = platform;
        this.defaults = defaults;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(with(NAME), with(EMERGENCY), with(PHONE), with(HOURS), with(LOGO), with(BRAND), with(ACCENT));
    }

    /** A colour that could not be read on is told before it is saved; what is wrong already only shows in the health. */
    @Override
    public Optional<Refusal> refusal(Setting<?> setting, Object value) {
        boolean brand = setting.name().equals(BRAND.name());
        if (!brand && !setting.name().equals(ACCENT.name())) {
            return Optional.empty();
        }
        try {
            String colour = value.toString();
            Theme.of(brand ? colour : BRAND.defaultValue(), brand ? ACCENT.defaultValue() : colour);
            return Optional.empty();
        } catch (TooLittleContrast e) {
            return Optional.of(Refusal.of("setting.portal.brand.contrast", hundredths(e.measured()), e.nearest()));
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusal.of("setting.portal.colour.wrong"));
        }
    }

    /** Down, so that what is too little never reads as enough. */
    private static BigDecimal hundredths(double contrast) {
        return BigDecimal.valueOf(contrast).setScale(2, RoundingMode.DOWN);
    }

    private Setting<String> with(Setting<String> setting) {
        String value = defaults.apply(setting.name().substring("portal.".length()));
        return value == null || value.isBlank() ? setting : Setting.text(setting.name(), value);
    }

    /** The utility as the shell shows it. */
    Utility utility() {
        return now().utility;
    }

    /** Address of the stylesheet with the utility's colours; changes with them. */
    public String themeUrl() {
        return now().themeUrl;
    }

    /** The stylesheet. */
    public byte[] theme() {
        return now().theme;
    }

    /** The logo's file, or null for the portal's own mark. */
    public Logo logo() {
        return now().logo;
    }

    @Override
    public String name() {
        return "brand";
    }

    @Override
    public Health check() {
        String refused = now().refused;
        return refused == null ? Health.up() : Health.degraded(refused);
    }

    private Known now() {
        Known now = known;
        if (now == null || System.nanoTime() - now.at > FRESH_NANOS) {
            now = read(now);
            known = now;
        }
        return now;
    }

    private Known read(Known last) {
        Settings settings = platform.settings();
        Function<Setting<String>, String> value =
                settings == null ? setting -> with(setting).defaultValue() : setting -> settings.get(with(setting));
        try {
            String source = value.apply(BRAND) + " " + value.apply(ACCENT);
            boolean same = last != null && last.source.equals(source);
            Known colours = same ? last : colours(source, value.apply(BRAND), value.apply(ACCENT));
            Logo logo = Logo.of(value.apply(LOGO), last == null ? null : last.logo);
            Utility utility = new Utility(
                    value.apply(NAME),
                    logo == null ? null : logo.url(),
                    value.apply(EMERGENCY),
                    value.apply(PHONE),
                    value.apply(HOURS));
            return colours.with(utility, logo);
        } catch (RuntimeException e) {
            LOG.debug("The settings can't be read", e);
            return last != null ? last.again() : unset();
        }
    }

    private Known unset() {
        Utility utility = new Utility(
                with(NAME).defaultValue(),
                null,
                with(EMERGENCY).defaultValue(),
                with(PHONE).defaultValue(),
                with(HOURS).defaultValue());
        return colours("", BRAND.defaultValue(), ACCENT.defaultValue()).with(utility, null);
    }

    private static Known colours(String source, String brand, String accent) {
        String css;
        String refused = null;
        try {
            css = Theme.of(brand, accent).css();
        } catch (IllegalArgumentException e) {
            LOG.error("The utility's colours are not used: {}", e.getMessage());
            refused = e.getMessage();
            css = Theme.of(BRAND.defaultValue(), ACCENT.defaultValue()).css();
        }
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(StaticFiles.sha256().digest(bytes), 0, 8);
        return new Known(source, null, bytes, "/theme-" + hash + ".css", refused, null, System.nanoTime());
    }

    private record Known(
            String source, Utility utility, byte[] theme, String themeUrl, String refused, Logo logo, long at) {
        Known with(Utility newUtility, Logo newLogo) {
            return new Known(source, newUtility, theme, themeUrl, refused, newLogo, System.nanoTime());
        }

        Known again() {
            return with(utility, logo);
        }
    }
}
