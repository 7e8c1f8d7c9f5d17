package pl.ibok.registry.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registry.search.Findable;

/** Changes of customers' contact data: done at once, or proposed and decided by the office. Every one leaves what was there before. */
final class ContactChanges {
    private static final String COLUMNS = "SELECT h.id, h.customer, c.name AS customer_name, h.field, h.old_value,"
            + " h.new_value, h.state, h.proposed_at, h.proposed_by, h.decided_at, h.reason"
            + " FROM registry.contact_change AS h JOIN registry.customer AS c ON c.code = h.customer";

    private final Store store;
    private final Clock clock;
    private final Access access;
    private final Audit audit;
    private final List<Notices> notices;
    private final Findable findable;
    private final ProfileRules rules;

    ContactChanges(
            Store store,
            Clock clock,
            Access access,
            Audit audit,
            List<Notices> notices,
            Findable findable,
            ProfileRules rules) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
        this.notices = notices;
        this.findable = findable;
        this.rules = rules;
    }

    enum State {
        WAITING,
        DONE,
        REJECTED,
        REPLACED
    }

    record Change(
            long id,
            String customer,
            String customerName,
            Field field,
            String oldValue,
            String newValue,
            State state,
            Instant proposedAt,
            String proposedBy,
            Instant decidedAt,
            String reason) {}

    /** What became of a form. */
    record Result(int done, int waiting) {}

    /** What somebody wants in the place of what they were shown. */
    record Wish(String shown, String wanted) {
        boolean differs() {
            return !Objects.equals(shown, wanted);
        }
    }

    /**
     * Changes what differs from what was shown: at once, or by a proposal that takes the place of an earlier one. Asking for what is there already takes a
     * proposal back. What somebody else has changed meanwhile stays, unless it is asked for as well.
     */
    Result change(String customer, Map<Field, Wish> wishes) {
        return store.inTransaction(() -> {
            Map<Field, String> present = lock(customer);
            int done = 0;
            int waiting = 0;
            for (Map.Entry<Field, Wish> each : wishes.entrySet()) {
                Field field = each.getKey();
                String wanted = each.getValue().wanted();
                if (!each.getValue().differs()
                        || !replace(customer, field, wanted)
                        || Objects.equals(present.get(field), wanted)) {
                    continue;
                }
                if (rules.needsApproval(field)) {
                    insert(customer, field, present.get(field), wanted, State.WAITING);
                    audit.record("registry.change-proposed", customer, "contact " + field.word(), "");
                    waiting++;
                } else {
                    insert(customer, field, present.get(field), wanted, State.DONE);
                    apply(customer, field, wanted);
                    audit.record("registry.contact-changed", customer, "contact " + field.word(), "");
                    done++;
                }
            }
            if (done > 0) {
                findable.changed(List.of(customer), List.of());
                tell("registry.contactChanged", customer, Map.of());
            }
            return new Result(done, waiting);
        });
    }

    /** Those of a customer, the newest first. */
    List<Change> of(String customer, long before, int most) {
        return store.sql(
                        COLUMNS + " WHERE h.customer = ? AND (? = 0 OR h.id < ?) ORDER BY h.id DESC LIMIT ?",
                        customer,
                        before,
                        before,
                        most)
                .list(ContactChanges::change);
    }

    List<Change> waitingOf(String customer) {
        return store.sql(COLUMNS + " WHERE h.customer = ? AND h.state = 'waiting' ORDER BY h.id", customer)
                .list(ContactChanges::change);
    }

    /** The queue, the oldest first. */
    List<Change> queue(long after, int most) {
        return store.sql(COLUMNS + " WHERE h.state = 'waiting' AND h.id > ? ORDER BY h.id LIMIT ?", after, most)
                .list(ContactChanges::change);
    }

    Optional<Change> find(long id) {
        return store.sql(COLUMNS + " WHERE h.id = ?", id).first(ContactChanges::change);
    }

    long waiting() {
        return store.sql("SELECT count(*) AS n FROM registry.contact_change WHERE state = 'waiting'")
                .one(row -> row.big("n"));
    }

    /** False when somebody was faster, or the customer has proposed something else. */
    boolean approve(Change change) {
        return decide(change, State.DONE, null);
    }

    boolean reject(Change change, String reason) {
        return decide(change, State.REJECTED, reason);
    }

    private boolean decide(Change change, State state, String reason) {
        return store.inTransaction(() -> {
            lock(change.customer());
            int decided = store.sql(
                            "UPDATE registry.contact_change SET state = ?, decided_at = ?, decided_by = ?, reason = ?"
                                    + " WHERE id = ? AND state = 'waiting'",
                            state,
                            clock.now(),
                            login(),
                            reason,
                            change.id())
                    .update();
            if (decided == 0) {
                return false;
            }
            boolean approved = state == State.DONE;
            if (approved) {
                apply(change.customer(), change.field(), change.newValue());
                findable.changed(List.of(change.customer()), List.of());
            }
            audit.record(
                    approved ? "registry.change-approved" : "registry.change-rejected",
                    change.customer(),
                    "contact " + change.field().word(),
                    "change " + change.id());
            tell(
                    "registry.changeDecided",
                    change.customer(),
                    Map.of(
                            "approved",
                            approved,
                            "field",
                            change.field().word(),
                            "reason",
                            Objects.requireNonNullElse(reason, "")));
            return true;
        });
    }

    /** The customer's data as it is now. One change at a time a customer: they wait for each other here. */
    private Map<Field, String> lock(String customer) {
        return store.sql(
                        "SELECT name, address, email, phone FROM registry.customer WHERE code = ? FOR NO KEY UPDATE",
                        customer)
                .one(row -> {
                    Map<Field, String> present = new EnumMap<>(Field.class);
                    for (Field field : Field.values()) {
                        present.put(field, row.text(field.word()));
                    }
                    return present;
                });
    }

    /** Ends a proposal that waits. False when the very same one waits already. */
    private boolean replace(String customer, Field field, String wanted) {
        boolean same = store.sql(
                        "SELECT 1 AS one FROM registry.contact_change WHERE customer = ? AND field = ?"
                                + " AND state = 'waiting' AND new_value IS NOT DISTINCT FROM ?",
                        customer,
                        field,
                        wanted)
                .first(row -> true)
                .isPresent();
        if (!same) {
            store.sql(
                            "UPDATE registry.contact_change SET state = 'replaced', decided_at = ?, decided_by = ?"
                                    + " WHERE customer = ? AND field = ? AND state = 'waiting'",
                            clock.now(),
                            login(),
                            customer,
                            field)
                    .update();
        }
        return !same;
    }

    private void insert(String customer, Field field, String present, String value, State state) {
        boolean waiting = state == State.WAITING;
        store.sql(
                        "INSERT INTO registry.contact_change (customer, field, old_value, new_value, state, proposed_at,"
                                + " proposed_by, decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        customer,
                        field,
                        present,
                        value,
                        state,
                        clock.now(),
                        login(),
                        waiting ? null : clock.now(),
                        waiting ? null : login())
                .update();
    }

    private void apply(String customer, Field field, String value) {
        // The column's name comes from the enum, never from a form.
        store.sql("UPDATE registry.customer SET " + field.word() + " = ? WHERE code = ?", value, customer)
                .update();
    }

    private void tell(String topic, String customer, Map<String, Object> facts) {
        notices.forEach(each ->
                each.send(Notice.of(topic, Recipient.customer(customer), facts, "/profile?customer=" + customer)));
    }

    private String login() {
        return Objects.requireNonNullElse(access.caller().login(), "");
    }

    private static Change change(Row row) {
        return new Change(
                row.big("id"),
                row.text("customer"),
                row.text("customer_name"),
                row.constant("field", Field.class),
                row.text("old_value"),
                row.text("new_value"),
                row.constant("state", State.class),
                row.instant("proposed_at"),
                row.text("proposed_by"),
                row.instant("decided_at"),
                row.text("reason"));
    }
}
