package pl.ibok.registration.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ibok.api.access.Audit;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registration.RegistrationTopics;

/** Writes down what happens to cases: for people beside the case, as a fact in the outbox, in the audit, and as a message to who filed it. */
public final class Chronicle {
    private final Store store;
    private final Outbox outbox;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    public Chronicle(Store store, Outbox outbox, Audit audit, Notices notices, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** Something that happened; internal = only staff read it. */
    void note(CaseFile c, Entry.Who who, String name, Entry.Kind kind, String text, boolean internal) {
        store.sql(
                        """
                        INSERT INTO registration.case_entry (customer, case_id, at, who, name, kind, text, internal)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                        c.customer(),
                        c.id(),
                        clock.now(),
                        who,
                        name,
                        kind,
                        text == null ? "" : text,
                        internal)
                .update();
        String word = kind.name().toLowerCase(Locale.ROOT);
        audit.record("registration." + word, c.anonymous() ? null : c.customer(), "case " + c.number(), "");
        outbox.publish("registration." + word, "{\"case\":\"%s\",\"version\":%d}".formatted(c.id(), c.version()));
    }

    /** Tells who filed it; one without an account is written to at the address they gave, with the link by which they follow it. */
    void tell(CaseFile c, String topic, String words) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", c.number());
        facts.put("subject", c.subject());
        facts.put("words", words == null ? "" : words);
        if (c.dueOn() != null) {
            facts.put("due", c.dueOn());
        }
        if (!c.anonymous()) {
            notices.send(Notice.of(
                    topic,
                    Recipient.customer(c.customer()),
                    facts,
                    "/e-registration/cases/" + c.id() + "?customer=" + c.customer()));
        } else if (c.email() != null) {
            notices.send(Notice.withSecret(
                    topic,
                    Recipient.address(c.email(), c.reporter(), Locale.forLanguageTag(c.language())),
                    facts,
                    RegistrationTopics.FOLLOW,
                    c.id().toString()));
        }
    }

    /** Tells a member of staff. */
    void tellStaff(CaseFile c, String topic) {
        Map<String, Object> facts = new HashMap<>(Map.of("number", c.number(), "subject", c.subject()));
        if (c.dueOn() != null) {
            facts.put("due", c.dueOn());
        }
        notices.send(
                Notice.of(topic, Recipient.account(c.assignee()), facts, "/office/e-registration/cases/" + c.id()));
    }

    /**
     * What happened, the oldest first.
     *
     * @param internal whether what only staff see is among it
     */
    public List<Entry> of(CaseFile c, boolean internal) {
        return store.sql(
                        """
                        SELECT at, who, name, kind, text, internal FROM registration.case_entry
                        WHERE customer = ? AND case_id = ? AND (?::boolean OR NOT internal) ORDER BY nth""",
                        c.customer(),
                        c.id(),
                        internal)
                .list(row -> new Entry(
                        row.instant("at"),
                        row.constant("who", Entry.Who.class),
                        row.text("name"),
                        row.constant("kind", Entry.Kind.class),
                        row.text("text"),
                        row.flag("internal")));
    }
}
