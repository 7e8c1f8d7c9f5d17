package pl.ibok.office.administration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import pl.ibok.api.access.Requires;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.office.OfficeModule;
import pl.ibok.office.administration.Maintenance.Banner;

/** Puts the notice above every page up and takes it down. */
@Path("/maintenance")
@Requires(OfficeModule.MAINTENANCE)
public final class MaintenancePage {
    private static final String ROOT = "/office/maintenance";
    private static final int LONGEST = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Maintenance maintenance;
    private final Clock clock;

    public MaintenancePage(Maintenance maintenance, Clock clock) {
        this.maintenance = maintenance;
        this.clock = clock;
    }

    /** @param shown whether it stands above the pages now */
    record Notice(Banner banner, boolean shown) {}

    /** What is to be shown, and when. */
    public record NewNotice(
            String polish,
            String english,
            String kind,
            LocalDate fromDay,
            String fromTime,
            LocalDate toDay,
            String toTime)
            implements Form {

        @Override
        public void check(Problems problems) {
            problems.demand(polish != null, "polish", "office.maintenance.polish.missing");
            problems.demand(polish == null || polish.length() <= LONGEST, "polish", "office.maintenance.long", LONGEST);
            problems.demand(
                    english == null || english.length() <= LONGEST, "english", "office.maintenance.long", LONGEST);
            problems.demand(kind != null && kind.matches("info|warn|bad"), "kind", "office.maintenance.kind.missing");
            problems.demand(time(fromTime) != null || fromTime == null, "fromTime", "office.maintenance.time.wrong");
            problems.demand(time(toTime) != null || toTime == null, "toTime", "office.maintenance.time.wrong");
            problems.demand(fromTime == null || fromDay != null, "fromDay", "office.maintenance.day.missing");
            problems.demand(toTime == null || toDay != null, "toDay", "office.maintenance.day.missing");
            boolean backwards = from() != null && to() != null && !to().isAfter(from());
            problems.demand(!backwards, "toDay", "office.maintenance.backwards");
        }

        private LocalDateTime from() {
            return moment(fromDay, fromTime);
        }

        /** A day without an hour is shown to its end. */
        private LocalDateTime to() {
            return toDay != null && toTime == null ? toDay.plusDays(1).atStartOfDay() : moment(toDay, toTime);
        }

        private static LocalDateTime moment(LocalDate day, String text) {
            if (day == null) {
                return null;
            }
            LocalTime time = time(text);
            return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
        }

        private static LocalTime time(String text) {
            try {
                return text == null ? null : LocalTime.parse(text.strip().replace('.', ':'), TIME);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        Banner banner() {
            return new Banner(polish.strip(), english == null ? "" : english.strip(), kind, from(), to());
        }
    }

    @GET
    public Page show() {
        Banner banner = maintenance.banner();
        return Page.of("office-maintenance", model()).filled(Input.filled(typed(banner)));
    }

    @POST
    public Object put(Input<NewNotice> input) {
        if (input.form() != null && input.form().to() != null) {
            LocalDateTime now = clock.now().atZone(Clock.WARSAW).toLocalDateTime();
            input.problems().demand(input.form().to().isAfter(now), "toDay", "office.maintenance.past");
        }
        if (!input.valid()) {
            return Page.invalid("office-maintenance", model(), input);
        }
        maintenance.set(input.form().banner());
        return Done.to(ROOT).saying("office.maintenance.said");
    }

    @POST
    @Path("end")
    public Done end() {
        maintenance.takeDown();
        return Done.to(ROOT).saying("office.maintenance.said.end");
    }

    private Notice model() {
        return new Notice(maintenance.banner(), maintenance.shown());
    }

    private static Map<String, String> typed(Banner banner) {
        return Map.of(
                "polish", banner.polish(),
                "english", banner.english(),
                "kind", banner.kind(),
                "fromDay", banner.from() == null ? "" : DAY.format(banner.from()),
                "fromTime", banner.from() == null ? "" : TIME.format(banner.from()),
                "toDay", banner.to() == null ? "" : DAY.format(banner.to()),
                "toTime", banner.to() == null ? "" : TIME.format(banner.to()));
    }
}
