package pl.ibok.office.administration;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.StartFacts.Notice;

/** The notice above every page, from a moment to a moment, in Polish and English; kept as settings, so that every node shows it at once. */
public final class Maintenance implements DeclaredSettings {
    private static final Setting<String> POLISH = Setting.text("office.maintenancePl", "");
    private static final Setting<String> ENGLISH = Setting.text("office.maintenanceEn", "");
    private static final Setting<String> KIND = Setting.text("office.maintenanceKind", "info");
    private static final Setting<String> FROM = Setting.text("office.maintenanceFrom", "");
    private static final Setting<String> TO = Setting.text("office.maintenanceTo", "");
    private static final List<String> KINDS = List.of("info", "warn", "bad");

    private final Store store;
    private final Settings settings;
    private final Clock clock;

    public Maintenance(Store store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The notice as it is set.
     *
     * @param polish empty = no notice
     * @param english shown instead of the Polish one on English pages, unless empty
     * @param kind info, warn or bad
     * @param from shown from here on (Europe/Warsaw); null = at once
     * @param to no longer shown from here on; null = until it is taken down
     */
    public record Banner(String polish, String english, String kind, LocalDateTime from, LocalDateTime to) {
        boolean shown(LocalDateTime now) {
            return !polish.isBlank() && (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
        }
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(POLISH, ENGLISH, KIND, FROM, TO);
    }

    static boolean keeps(Setting<?> setting) {
        return setting.name().startsWith("office.maintenance");
    }

    /** What is shown now to readers of a language. */
    public Optional<Notice> notice(Locale locale) {
        if (settings.get(POLISH).isBlank()) {
            return Optional.empty();
        }
        Banner banner = banner();
        if (!banner.shown(now())) {
            return Optional.empty();
        }
        boolean english = locale.getLanguage().equals("en") && !banner.english().isBlank();
        return Optional.of(new Notice(banner.kind(), "", english ? banner.english() : banner.polish(), null, null));
    }

    Banner banner() {
        String kind = settings.get(KIND);
        return new Banner(
                settings.get(POLISH),
                settings.get(ENGLISH),
                KINDS.contains(kind) ? kind : "info",
                moment(settings.get(FROM)),
                moment(settings.get(TO)));
    }

    /** Whether it is shown now. */
    boolean shown() {
        return banner().shown(now());
    }

    void set(Banner banner) {
        store.inTransaction(() -> {
            settings.set(POLISH, banner.polish(), clock.today());
            settings.set(ENGLISH, banner.english(), clock.today());
            settings.set(KIND, banner.kind(), clock.today());
            settings.set(FROM, text(banner.from()), clock.today());
            settings.set(TO, text(banner.to()), clock.today());
        });
    }

    void takeDown() {
        settings.set(POLISH, "", clock.today());
    }

    private LocalDateTime now() {
        return clock.now().atZone(Clock.WARSAW).toLocalDateTime();
    }

    private static String text(LocalDateTime moment) {
        return moment == null ? "" : moment.toString();
    }

    /** What is no moment was typed on the page of settings; a notice that begins too early is better than none. */
    private static LocalDateTime moment(String text) {
        try {
            return text.isBlank() ? null : LocalDateTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
