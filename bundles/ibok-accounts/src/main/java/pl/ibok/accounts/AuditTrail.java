package pl.ibok.accounts;

import java.util.List;
import java.util.function.Supplier;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Adds to the audit in the transaction of what it tells. */
public final class AuditTrail implements Audit {
    private final Store store;
    private final Clock clock;
    private final Supplier<Caller> caller;

    public AuditTrail(Store store, Clock clock, Callers callers) {
        this.store = store;
        this.clock = clock;
        this.caller = callers::current;
    }

    @Override
    public void record(String action, String customer, String subject, String detail) {
        record(caller.get(), action, customer, subject, detail);
    }

    /** For what somebody does who is not the caller of the request yet: signing in. */
    void record(Caller by, String action, String customer, String subject, String detail) {
        store.sql(
                        "INSERT INTO accounts.audit (at, account_id, who, kind, by_token, action, customer, subject,"
                                + " detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        clock.now(),
                        by.account(),
                        by.login() == null ? "" : by.login(),
                        by.kind(),
                        by.byToken(),
                        action,
                        customer,
                        subject == null ? "" : subject,
                        detail == null ? "" : detail)
                .update();
    }

    /**
     * The same for many at once: one entry for each customer and subject, by one statement.
     *
     * @param customers of the subjects, in their order; an empty text where it is about no customer
     */
    public void recordEach(String action, List<String> customers, List<String> subjects, String detail) {
        Caller by = caller.get();
        store.sql(
                        "INSERT INTO accounts.audit (at, account_id, who, kind, by_token, action, customer, subject, detail)"
                                + " SELECT ?, ?, ?, ?, ?, ?, nullif(t.customer, ''), t.subject, ? FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS t (customer, subject)",
                        clock.now(),
                        by.account(),
                        by.login() == null ? "" : by.login(),
                        by.kind(),
                        by.byToken(),
                        action,
                        detail,
                        customers,
                        subjects)
                .update();
    }
}
