package pl.ibok.office.administration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.SettingHistory.Change;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;
import pl.ibok.office.administration.SettingBook.Group;
import pl.ibok.office.administration.SettingBook.Line;

/** The utility's rules: what holds, what held, and what is to hold from a day on. */
@Path("/settings")
@Requires(OfficeModule.SETTINGS)
public final class SettingPages {
    private static final String ROOT = "/office/settings";
    private static final int LONGEST = 2_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final SettingBook book;
    private final Clock clock;

    public SettingPages(SettingBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    record AllSettings(List<Group> groups) {}

    /** @param from what stands in the field of the day at first: today */
    record OneSetting(Line setting, List<Change> history, String from) {}

    /** A new value, from a day on. */
    public record NewValue(String value, LocalDate from) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(value == null || value.length() <= LONGEST, "value", "office.settings.long", LONGEST);
            problems.demand(from != null, "from", "office.settings.from.missing");
        }
    }

    /** Which change is to hold again; null = the default. */
    public record Again(Long change) implements Form {
        @Override
        public void check(Problems problems) {
            // Any number: an unknown one is missing.
        }
    }

    @GET
    public Page all(@Context Visit visit) {
        return Page.of("office-settings", new AllSettings(book.groups(visit)));
    }

    @GET
    @Path("{name}")
    public Page one(@Context Visit visit, @PathParam("name") String name) {
        return Page.of("office-setting", model(visit, find(name)));
    }

    @POST
    @Path("{name}")
    public Object set(@Context Visit visit, @PathParam("name") String name, Input<NewValue> input) {
        Setting<?> setting = find(name);
        LocalDate from = input.form() == null ? null : input.form().from();
        if (from != null) {
            input.problems().demand(!from.isBefore(clock.today()), "from", "office.settings.from.past");
        }
        if (input.valid()) {
            book.set(visit, setting, input.form().value(), from)
                    .ifPresent(wrong -> input.problems().add("value", "office.settings.refused", wrong));
        }
        if (!input.valid()) {
            return Page.invalid("office-setting", model(visit, setting), input);
        }
        return Done.to(ROOT + "/" + name)
                .saying(from.isAfter(clock.today()) ? "office.settings.said.later" : "office.settings.said");
    }

    @POST
    @Path("{name}/again")
    public Object again(@Context Visit visit, @PathParam("name") String name, Input<Again> input) {
        Setting<?> setting = find(name);
        Long wanted = input.form().change();
        String value = wanted == null
                ? SettingBook.write(setting.defaultValue())
                : book.history(name).stream()
                        .filter(change -> change.id() == wanted)
                        .findFirst()
                        .orElseThrow(() -> new Missing("change " + wanted))
                        .value();
        Optional<String> wrong = book.set(visit, setting, value, clock.today());
        if (wrong.isPresent()) {
            input.problems().add("value", "office.settings.refused", wrong.get());
            return Page.invalid("office-setting", model(visit, setting), input);
        }
        return Done.to(ROOT + "/" + name).saying("office.settings.said.again");
    }

    private Setting<?> find(String name) {
        return book.find(name).orElseThrow(() -> new Missing("setting " + name));
    }

    private OneSetting model(Visit visit, Setting<?> setting) {
        return new OneSetting(book.line(visit, setting), book.history(setting.name()), DAY.format(clock.today()));
    }
}
