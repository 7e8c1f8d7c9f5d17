package pl.ibok.information.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import pl.ibok.api.time.Clock;

/**
 * Something the utility publishes.
 *
 * @param publishFrom first day it is public, or null as long as nobody has said
 * @param publishTo last day before it goes to the archive, or null
 * @param made who changed it last
 */
public record Post(
        UUID id, Kind kind, State state, LocalDate publishFrom, LocalDate publishTo, Content content, Made made) {

    /**
     * What it says.
     *
     * @param titleEn empty where there is no English
     * @param bodyPl Markdown
     * @param bodyEn Markdown; empty where there is no English
     * @param outage null for other kinds
     */
    public record Content(String titlePl, String titleEn, String bodyPl, String bodyEn, Outage outage) {
        public String title(Locale locale) {
            return english(locale) && !titleEn.isBlank() ? titleEn : titlePl;
        }

        public String body(Locale locale) {
            return english(locale) && !bodyEn.isBlank() ? bodyEn : bodyPl;
        }

        private static boolean english(Locale locale) {
            return locale.getLanguage().equals("en");
        }
    }

    /**
     * @param planned whether works were planned, else a failure
     * @param area in words
     * @param waterPoint where water can be had meanwhile; may be empty
     * @param streets one a line, as typed
     */
    public record Outage(boolean planned, Instant from, Instant to, String area, String waterPoint, String streets) {}

    /**
     * Who changed it last.
     *
     * @param version of the wording, counted up by each change
     */
    public record Made(String author, Instant at, int version) {}

    /** What it is. */
    public enum Kind {
        ARTICLE,
        NOTICE,
        OUTAGE
    }

    /** What staff decided; whether it is public also depends on the day. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** Where it stands on a day. */
    public enum Stage {
        DRAFT,
        SCHEDULED,
        PUBLIC,
        ARCHIVED,
        WITHDRAWN
    }

    public Stage stage(LocalDate day) {
        if (state != State.PUBLISHED) {
            return state == State.DRAFT ? Stage.DRAFT : Stage.WITHDRAWN;
        }
        if (publishFrom.isAfter(day)) {
            return Stage.SCHEDULED;
        }
        return lastDay() != null && lastDay().isBefore(day) ? Stage.ARCHIVED : Stage.PUBLIC;
    }

    /** The last public day before the archive: an outage's is the day it ends, unless said otherwise. */
    public LocalDate lastDay() {
        return publishTo == null && content.outage() != null
                ? LocalDate.ofInstant(content.outage().to(), Clock.WARSAW)
                : publishTo;
    }

    /** Whether anyone may read it. */
    public boolean readable(LocalDate day) {
        Stage stage = stage(day);
        return stage == Stage.PUBLIC || stage == Stage.ARCHIVED;
    }

    public boolean outage() {
        return kind == Kind.OUTAGE;
    }

    /** Where people read it. */
    public String path() {
        return "/e-information/" + (outage() ? "outages/" : "articles/") + id;
    }
}
