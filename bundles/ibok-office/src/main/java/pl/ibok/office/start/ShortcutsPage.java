package pl.ibok.office.start;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;

/** The one-key shortcuts, and whether the member of staff wants them (WCAG 2.1.4). */
@Path("/shortcuts")
@Requires(OfficeModule.SEE)
public final class ShortcutsPage {
    private final Preferences preferences;

    public ShortcutsPage(Preferences preferences) {
        this.preferences = preferences;
    }

    record Shortcuts(boolean on) {}

    /** Whether they are to be on. */
    public record Choice(String shortcuts) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand("on".equals(shortcuts) || "off".equals(shortcuts), "shortcuts", "office.shortcuts.unknown");
        }
    }

    @GET
    public Page show(@Context Visit visit) {
        return Page.of("office-shortcuts", model(visit));
    }

    @POST
    public Object choose(@Context Visit visit, Input<Choice> input) {
        if (!input.valid()) {
            return Page.invalid("office-shortcuts", model(visit), input);
        }
        boolean on = input.form().shortcuts().equals("on");
        preferences.keepShortcuts(visit.caller().account(), on);
        return Done.to("/office/shortcuts").saying(on ? "office.shortcuts.said.on" : "office.shortcuts.said.off");
    }

    private Shortcuts model(Visit visit) {
        return new Shortcuts(preferences.shortcuts(visit.caller().account()));
    }
}
