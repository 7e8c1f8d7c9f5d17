package pl.ibok.information.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.information.post.Place;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Post.Content;
import pl.ibok.information.post.Post.Outage;
import pl.ibok.information.post.Wording;

/**
 * A post as it is written.
 *
 * @param what to do with it; null = save
 * @param version seen when the form was opened; 0 for a new one
 * @param startTime hours and minutes, 8:00
 */
public record PostForm(
        What what,
        Integer version,
        String titlePl,
        String titleEn,
        String bodyPl,
        String bodyEn,
        LocalDate publishFrom,
        LocalDate publishTo,
        boolean planned,
        LocalDate startDay,
        String startTime,
        LocalDate endDay,
        String endTime,
        String area,
        String waterPoint,
        String streets)
        implements Form {
    private static final int TITLE = 160;
    private static final int BODY = 20_000;
    private static final int LINE = 300;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** What is done. */
    public enum What {
        SAVE,
        PREVIEW,
        PUBLISH
    }

    @Override
    public void check(Problems problems) {
        problems.demand(titlePl != null, "titlePl", "information.error.title");
        longest(problems, titlePl, "titlePl", TITLE);
        longest(problems, titleEn, "titleEn", TITLE);
        longest(problems, bodyPl, "bodyPl", BODY);
        longest(problems, bodyEn, "bodyEn", BODY);
        longest(problems, area, "area", LINE);
        longest(problems, waterPoint, "waterPoint", LINE);
        longest(problems, streets, "streets", BODY);
        boolean order = publishFrom == null || publishTo == null || !publishTo.isBefore(publishFrom);
        problems.demand(order, "publishTo", "information.error.publish-to");
    }

    private static void longest(Problems problems, String text, String field, int most) {
        problems.demand(text == null || text.length() <= most, field, "information.error.long", most);
    }

    /** Checks what only this kind has. */
    void check(Post.Kind kind, Problems problems) {
        if (kind != Post.Kind.OUTAGE) {
            problems.demand(bodyPl != null, "bodyPl", "information.error.body");
            return;
        }
        problems.demand(startDay != null, "startDay", "information.error.day");
        problems.demand(endDay != null, "endDay", "information.error.day");
        problems.demand(time(startTime) != null, "startTime", "information.error.time");
        problems.demand(time(endTime) != null, "endTime", "information.error.time");
        Instant from = instant(startDay, startTime);
        Instant to = instant(endDay, endTime);
        problems.demand(from == null || to == null || to.isAfter(from), "endTime", "information.error.end");
        problems.demand(streets != null, "streets", "information.error.streets");
        int wrong = streets == null ? 0 : Place.wrongLine(streets);
        problems.demand(wrong == 0, "streets", "information.error.street", wrong);
    }

    Wording wording(Post.Kind kind) {
        Outage outage = kind == Post.Kind.OUTAGE
                ? new Outage(
                        planned,
                        instant(startDay, startTime),
                        instant(endDay, endTime),
                        text(area),
                        text(waterPoint),
                        text(streets))
                : null;
        return new Wording(
                new Content(text(titlePl), text(titleEn), text(bodyPl), text(bodyEn), outage), publishFrom, publishTo);
    }

    /** What stands in the form of a wording. */
    static Map<String, String> typed(Wording wording) {
        Map<String, String> typed = new HashMap<>();
        Content content = wording.content();
        typed.put("titlePl", content.titlePl());
        typed.put("titleEn", content.titleEn());
        typed.put("bodyPl", content.bodyPl());
        typed.put("bodyEn", content.bodyEn());
        typed.put("publishFrom", wording.from() == null ? "" : DAY.format(wording.from()));
        typed.put("publishTo", wording.to() == null ? "" : DAY.format(wording.to()));
        Outage outage = content.outage();
        if (outage != null) {
            LocalDateTime from = LocalDateTime.ofInstant(outage.from(), Clock.WARSAW);
            LocalDateTime to = LocalDateTime.ofInstant(outage.to(), Clock.WARSAW);
            typed.put("planned", Boolean.toString(outage.planned()));
            typed.put("startDay", DAY.format(from));
            typed.put("startTime", TIME.format(from));
            typed.put("endDay", DAY.format(to));
            typed.put("endTime", TIME.format(to));
            typed.put("area", outage.area());
            typed.put("waterPoint", outage.waterPoint());
            typed.put("streets", outage.streets());
        }
        return typed;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private static Instant instant(LocalDate day, String time) {
        LocalTime at = time(time);
        return day == null || at == null
                ? null
                : day.atTime(at).atZone(Clock.WARSAW).toInstant();
    }

    private static LocalTime time(String text) {
        try {
            return text == null ? null : LocalTime.parse(text.strip().replace('.', ':'), TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
