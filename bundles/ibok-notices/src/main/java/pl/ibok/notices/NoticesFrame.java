package pl.ibok.notices;

import java.util.List;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.FramePart;
import pl.ibok.notices.page.NoticesModule;

/** The envelope with its number, and the office's link. */
public final class NoticesFrame implements FramePart {
    private final UnreadCounts unread;
    private final Phrases phrases;

    public NoticesFrame(UnreadCounts unread, Phrases phrases) {
        this.unread = unread;
        this.phrases = phrases;
    }

    @Override
    public int unread(Caller caller) {
        return caller.kind() == Caller.Kind.CUSTOMER ? unread.of(caller) : -1;
    }

    @Override
    public List<FrameLink> office(Caller caller) {
        return caller.staffPermissions().contains(NoticesModule.SEE)
                ? List.of(
                        new FrameLink("/office/notices", phrases.text(Languages.of(caller.locale()), "notices.office")))
                : List.of();
    }
}
