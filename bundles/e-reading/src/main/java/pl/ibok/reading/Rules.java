package pl.ibok.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.time.BusinessDays;
import pl.ibok.api.time.Clock;
import pl.ibok.reading.check.Plausibility;
import pl.ibok.reading.submission.Window;

/** The utility's rules of readings, as they hold today. */
public final class Rules implements DeclaredSettings {
    private static final Setting<BigDecimal> FACTOR = Setting.decimal("reading.factor", "3");
    private static final Setting<BigDecimal> SPARE = Setting.decimal("reading.spare", "5");
    private static final Setting<Integer> CYCLE_MONTH = Setting.whole("reading.cycleMonth", 11);
    private static final Setting<Integer> CYCLE_DAY = Setting.whole("reading.cycleDay", 25);
    private static final Setting<Integer> WINDOW_DAYS = Setting.whole("reading.windowDays", 10);
    private static final Setting<Integer> REVIEW_DAYS = Setting.whole("reading.reviewDays", 2);
    private static final Setting<Integer> LEGALISATION_WARNING = Setting.whole("reading.legalisationWarning", 90);
    private static final Setting<Integer> UNDO_MINUTES = Setting.whole("reading.undoMinutes", 10);
    private static final Setting<Integer> OPEN_PER_ADDRESS = Setting.whole("reading.openPerAddress", 10);
    private static final Setting<Integer> OPEN_PER_CODE = Setting.whole("reading.openPerCode", 5);

    private final Settings settings;

    public Rules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                FACTOR,
                SPARE,
                CYCLE_MONTH,
                CYCLE_DAY,
                WINDOW_DAYS,
                REVIEW_DAYS,
                LEGALISATION_WARNING,
                UNDO_MINUTES,
                OPEN_PER_ADDRESS,
                OPEN_PER_CODE);
    }

    public Plausibility plausibility() {
        return new Plausibility(settings.get(FACTOR), settings.get(SPARE));
    }

    /** The window that is open on a day, or the next one. */
    public Window window(LocalDate day, int billingMonths) {
        return Window.atOrAfter(
                day,
                billingMonths,
                settings.get(CYCLE_MONTH),
                settings.get(CYCLE_DAY),
                Math.max(1, settings.get(WINDOW_DAYS)));
    }

    /** Until when a review that begins now is to be done: the same hour so many worked days later. */
    public Instant reviewDue(Instant now) {
        ZonedDateTime from = now.atZone(Clock.WARSAW);
        return from.with(BusinessDays.after(from.toLocalDate(), reviewDays())).toInstant();
    }

    public int reviewDays() {
        return settings.get(REVIEW_DAYS);
    }

    /** How many days before its end a legalisation is warned of. */
    public int legalisationWarning() {
        return settings.get(LEGALISATION_WARNING);
    }

    /** How long staff may undo a decision. */
    public Duration undoable() {
        return Duration.ofMinutes(settings.get(UNDO_MINUTES));
    }

    /** Tries without signing in from one address in an hour. */
    public int openPerAddress() {
        return settings.get(OPEN_PER_ADDRESS);
    }

    /** Tries without signing in for one customer code in a day. */
    public int openPerCode() {
        return settings.get(OPEN_PER_CODE);
    }
}
