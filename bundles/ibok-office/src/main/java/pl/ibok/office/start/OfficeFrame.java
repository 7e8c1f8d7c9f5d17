package pl.ibok.office.start;

import java.util.List;
import java.util.Optional;
import pl.ibok.api.access.Caller;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.StartFacts.Notice;
import pl.ibok.api.web.Texts;
import pl.ibok.office.administration.AdministrationPage;
import pl.ibok.office.administration.Maintenance;

/** What the office adds to the frame of every page. */
public final class OfficeFrame implements FramePart {
    private final Texts texts;
    private final Clock clock;
    private final Maintenance maintenance;
    private final Preferences preferences;

    public OfficeFrame(Texts texts, Clock clock, Maintenance maintenance, Preferences preferences) {
        this.texts = texts;
        this.clock = clock;
        this.maintenance = maintenance;
        this.preferences = preferences;
    }

    @Override
    public List<FrameLink> office(Caller caller) {
        return AdministrationPage.open(caller)
                ? texts
                        .of("office", caller.locale(), clock.today())
                        .map(words -> new FrameLink("/office/administration", words.text("office.administration")))
                        .stream()
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Notice> banner(Caller caller) {
        return maintenance.notice(caller.locale());
    }

    @Override
    public Shortcuts shortcuts(Caller caller) {
        return caller.staff() ? preferences.shortcuts(caller.account()) : Shortcuts.OFF;
    }
}
