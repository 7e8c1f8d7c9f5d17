package pl.ibok.registration.file;

import java.util.List;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Upload;
import pl.ibok.registration.RegistrationTopics;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;

/** What who filed a case does with it afterwards: write, add files, take it back. */
public final class Talking {
    private final Store store;
    private final Cases cases;
    private final Attachments attachments;
    private final Intake intake;
    private final Chronicle chronicle;

    public Talking(Store store, Cases cases, Attachments attachments, Intake intake, Chronicle chronicle) {
        this.store = store;
        this.cases = cases;
        this.attachments = attachments;
        this.intake = intake;
        this.chronicle = chronicle;
    }

    /**
     * Adds a message and files. What was asked counts as answered.
     *
     * @param text may be blank where files come along
     * @throws Intake.Refused when a file must not come in; nothing is kept then
     */
    public void write(CaseFile c, String name, String text, List<Upload> files) {
        store.inTransaction(() -> {
            CaseFile now = Change.of(c)
                    .status(c.status() == Status.ASKED ? Status.OPEN : c.status())
                    .at(chronicle.now());
            cases.update(now);
            for (Upload upload : files) {
                StoredFile file = intake.take(upload, FileKind.attachments(), Filing.MOST_BYTES);
                attachments.add(c, file, null, Entry.Who.CUSTOMER, chronicle.now());
                chronicle.note(now, Entry.Who.CUSTOMER, name, Entry.Kind.FILE, file.name(), false);
            }
            if (text != null && !text.isBlank()) {
                chronicle.note(now, Entry.Who.CUSTOMER, name, Entry.Kind.MESSAGE, text.strip(), false);
            }
        });
    }

    /** Takes the case back; nothing happens when it is closed already. */
    public void withdraw(CaseFile c, String name) {
        if (c.closed()) {
            return;
        }
        store.inTransaction(() -> {
            CaseFile closed = Change.of(c)
                    .closed(Outcome.WITHDRAWN, null, chronicle.now())
                    .at(chronicle.now());
            cases.update(closed);
            chronicle.note(closed, Entry.Who.CUSTOMER, name, Entry.Kind.WITHDRAWN, "", false);
            chronicle.tell(closed, RegistrationTopics.CLOSED, null);
        });
    }

    /** It was opened: what staff wrote is no news any more. */
    public void seen(CaseFile c) {
        if (c.news()) {
            cases.seen(c);
        }
    }
}
