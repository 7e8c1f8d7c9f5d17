package pl.ibok.registry.profile;

import java.time.LocalDate;
import java.util.Locale;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.registry.OwnWords;

/** Changes that wait, on the office's first page. */
final class ChangeQueue implements OfficeQueue {
    private final ContactChanges changes;

    ChangeQueue(ContactChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "registry.changes";
    }

    @Override
    public String permission() {
        return ApprovalPages.PERMISSION;
    }

    @Override
    public String path() {
        return ApprovalPages.PATH;
    }

    /** They have no deadline of their own; the oldest one's day stands for it. */
    @Override
    public Waiting waiting(LocalDate today) {
        ContactChanges.Waiting waiting = changes.waiting();
        return new Waiting(waiting.items(), 0, 0, null);
    }

    @Override
    public String title(Locale locale) {
        return OwnWords.text("queue.registry.changes", locale);
    }
}
