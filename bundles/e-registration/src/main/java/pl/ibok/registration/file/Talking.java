package pl.ibok.registration.file;

import pl.ibok.api.store.Store;
import pl.ibok.registration.RegistrationTopics;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;

/** What who filed a case does with it afterwards: write, add files, take it back. */
public final class Talking {
    private final Store store;
    private final Cases cases;
    private final Attachments attachments;
    private final Chronicle chronicle;

    public Talking(Store store, Cases cases, Attachments attachments, Chronicle chronicle) {
        this.store = store;
        this.cases = cases;
        this.attachments = attachments;
        this.chronicle = chronicle;
    }

    /** The case has been closed meanwhile. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Adds a message and files, whatever staff have done meanwhile. What was asked counts as answered.
     *
     * @param text may be blank where files come along
     * @throws Closed when the case is closed; nothing is kept then
     */
    public void write(CaseFile c, String name, String text, Received files) {
        store.inTransaction(() -> {
            CaseFile held = cases.hold(c);
            if (held.closed()) {
                throw new Closed();
            }
            CaseFile now = Change.of(held)
                    .status(held.status() == Status.ASKED ? Status.OPEN : held.status())
                    .at(chronicle.now());
            cases.update(now);
            for (Received.One each : files.use()) {
                attachments.add(c.customer(), c.id(), each.file(), null, Entry.Who.CUSTOMER, chronicle.now());
                chronicle.note(
                        now,
                        Entry.Who.CUSTOMER,
                        name,
                        Entry.Kind.FILE,
                        each.file().name(),
                        false);
            }
            if (text != null && !text.isBlank()) {
                chronicle.note(now, Entry.Who.CUSTOMER, name, Entry.Kind.MESSAGE, text.strip(), false);
            }
        });
    }

    /** Takes the case back; nothing happens when it is closed already. False when staff closed it. */
    public boolean withdraw(CaseFile c, String name) {
        return store.inTransaction(() -> {
            CaseFile held = cases.hold(c);
            if (held.closed()) {
                return held.outcome() == Outcome.WITHDRAWN;
            }
            CaseFile closed = Change.of(held)
                    .closed(Outcome.WITHDRAWN, null, chronicle.now())
                    .at(chronicle.now());
            cases.update(closed);
            chronicle.note(closed, Entry.Who.CUSTOMER, name, Entry.Kind.WITHDRAWN, "", false);
            chronicle.tell(closed, RegistrationTopics.CLOSED, null);
            return true;
        });
    }

    /** It was opened: what staff wrote is no news any more. */
    public void seen(CaseFile c) {
        if (c.news()) {
            cases.seen(c);
        }
    }
}
