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

    /** They have no deadline set by law. */
    @Override
    public Waiting waiting(LocalDate today) {
        return new Waiting(changes.waiting(), 0, 0, null);
    }

    @Override
    public String title(Locale locale) {
        return OwnWords.text("queue.registry.changes", locale);
    }
}
