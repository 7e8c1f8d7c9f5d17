package pl.ibok.office.start;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.FramePart.Shortcuts;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;

/** The one-key shortcuts, and how the member of staff wants them (WCAG 2.1.4). */
@Path("/shortcuts")
@Requires(OfficeModule.SEE)
public final class ShortcutsPage {
    private static final Map<String, Shortcuts> WAYS =
            Map.of("off", Shortcuts.OFF, "on", Shortcuts.PLAIN, "alt", Shortcuts.ALT);

    private final Preferences preferences;

    public ShortcutsPage(Preferences preferences) {
        this.preferences = preferences;
    }

    /** @param kept off, plain or alt */
    record Keys(Shortcuts kept) {}

    /** How they are to be kept: off, on or alt. */
    public record Choice(String shortcuts) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(shortcuts != null && WAYS.containsKey(shortcuts), "shortcuts", "office.shortcuts.unknown");
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
        String way = input.form().shortcuts();
        preferences.keepShortcuts(visit.caller().account(), WAYS.get(way));
        return Done.to("/office/shortcuts").saying("office.shortcuts.said." + way);
    }

    private Keys model(Visit visit) {
        return new Keys(preferences.shortcuts(visit.caller().account()));
    }
}
