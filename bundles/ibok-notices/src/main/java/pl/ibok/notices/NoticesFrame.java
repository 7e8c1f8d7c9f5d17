package pl.ibok.notices;

import pl.ibok.api.access.Caller;
import pl.ibok.api.web.FramePart;

/** The envelope with its number. */
public final class NoticesFrame implements FramePart {
    private final UnreadCounts unread;

    public NoticesFrame(UnreadCounts unread) {
        this.unread = unread;
    }

    @Override
    public int unread(Caller caller) {
        return caller.kind() == Caller.Kind.CUSTOMER ? unread.of(caller) : -1;
    }
}
