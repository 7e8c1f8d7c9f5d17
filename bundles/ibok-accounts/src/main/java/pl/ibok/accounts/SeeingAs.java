package pl.ibok.accounts;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Denied;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;

/** The view of a customer's pages that a member of staff opens in one of their sessions. */
public final class SeeingAs implements Acting, FramePart {
    public static final String PERMISSION = "accounts.act";
    /** What the audit calls each page that was looked at. */
    static final String LOOKED = "accounts.seen-as";

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Store store;
    private final Clock clock;
    private final Callers callers;
    private final Visitors visitors;
    private final Denials denials;
    private final Changes changes;
    private final AuditTrail audit;

    SeeingAs(
            Store store,
            Clock clock,
            Callers callers,
            Visitors visitors,
            Denials denials,
            Changes changes,
            AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.callers = callers;
        this.visitors = visitors;
        this.denials = denials;
        this.changes = changes;
        this.audit = audit;
    }

    @Override
    public Optional<View> view(Caller caller) {
        return visitors.view(caller);
    }

    @Override
    public void open(String customer, String name, String reason) {
        Caller caller = permitted();
        store.inTransaction(() -> {
            int sessions = store.sql(
                            """
                            UPDATE accounts.session SET acting_customer = ?, acting_name = ?, acting_until = ?
                            WHERE hash = ? AND account_id = ? AND stage = 'open'
                            """,
                            customer,
                            name,
                            clock.now().plus(LONGEST),
                            Visitors.hash(caller),
                            caller.account())
                    .update();
            if (sessions != 1) {
                throw Denied.open(PERMISSION);
            }
            audit.record("accounts.seeing-as", customer, "customer " + customer, reason);
            changes.of(caller.account());
        });
    }

    private Caller permitted() {
        Caller caller = callers.current();
        boolean may = caller.staff()
                && !caller.byToken()
                && caller.session() != null
                && caller.staffPermissions().contains(PERMISSION);
        if (!may) {
            denials.add(caller, PERMISSION, null);
            throw Denied.open(PERMISSION);
        }
        return caller;
    }

    @Override
    public void end() {
        Caller caller = callers.current();
        if (!caller.staff() || caller.byToken() || caller.session() == null) {
            return;
        }
        store.inTransaction(() -> store.sql(
                        """
                        WITH before AS (SELECT acting_customer FROM accounts.session WHERE hash = ? FOR UPDATE)
                        UPDATE accounts.session SET acting_customer = NULL, acting_name = NULL, acting_until = NULL
                        FROM before WHERE hash = ? AND account_id = ? AND session.acting_customer IS NOT NULL
                        RETURNING before.acting_customer AS customer
                        """,
                        Visitors.hash(caller),
                        Visitors.hash(caller),
                        caller.account())
                .first(row -> row.text("customer"))
                .ifPresent(customer -> {
                    audit.record("accounts.seeing-as.ended", customer, "customer " + customer, "");
                    changes.of(caller.account());
                }));
    }

    @Override
    public void looked(View view, String path) {
        audit.record(LOOKED, view.customer(), path, "");
    }

    @Override
    public String actingAs(Caller caller) {
        return view(caller)
                .map(view -> String.format(Locale.ROOT, "%s (%s)", view.name(), view.customer()))
                .orElse(null);
    }
}
