package pl.ibok.accounts.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Post.Addressee;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.register.Registration.State;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.InvoiceProof;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Registrations from the form to the confirmed address. Whether the customer code exists changes nothing of this: the same statements, the same hash, one
 * message to the address that was typed.
 */
public final class Registrations {
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration DECIDED = Duration.ofDays(90);

    private final Store store;
    private final Clock clock;
    private final List<InvoiceProof> invoices;
    private final Post post;
    private final Audit audit;

    /** @param invoices empty or one */
    public Registrations(Store store, Clock clock, List<InvoiceProof> invoices, Post post, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.invoices = invoices;
        this.post = post;
        this.audit = audit;
    }

    /** Whether an invoice's number and amount are taken as a secret. */
    boolean takesInvoices() {
        return !invoices.isEmpty();
    }

    /** Keeps what was asked for and sends the link that confirms the address. */
    void ask(RegisterForm form, String language, String networkAddress) {
        boolean byInvoice = form.by() == RegisterForm.By.INVOICE;
        boolean invoiceRight = byInvoice
                && invoices.stream()
                        .findFirst()
                        .map(each -> each.matches(form.customer(), form.invoice(), form.amount()))
                        .orElse(false);
        byte[] code = Codes.hash(form.customer(), byInvoice ? "" : form.secret());
        store.inTransaction(() -> {
            UUID id = UUID.randomUUID();
            Instant now = clock.now();
            store.sql(
                            """
                            INSERT INTO accounts.registration
                                (id, customer, name, email, language, regulations, address, state, asked_at, proof)
                            SELECT ?, ?, ?, ?, ?, ?, ?, 'asked', ?,
                                   CASE WHEN ? THEN 'invoice'
                                        WHEN EXISTS (SELECT 1 FROM accounts.activation_code AS c
                                                      WHERE c.customer = ? AND c.hash = ? AND c.used_at IS NULL AND c.expires_at > ?)
                                        THEN 'code' ELSE 'none' END
                            """,
                            id,
                            form.customer(),
                            form.name().strip(),
                            form.address(),
                            language,
                            form.regulations(),
                            networkAddress,
                            now,
                            invoiceRight,
                            form.customer(),
                            code,
                            now)
                    .update();
            Addressee addressee = new Addressee(form.address(), form.name().strip(), language);
            post.linkToAddress("accounts.registration", Purpose.REGISTRATION, id, addressee, Map.of());
        });
    }

    /** Whether the address is still to be confirmed; asked when the message goes. */
    public boolean open(UUID id) {
        return find(id).filter(each -> each.state() == State.ASKED).isPresent();
    }

    Optional<Registration> find(UUID id) {
        return store.sql("SELECT * FROM accounts.registration WHERE id = ?", id).first(Registration::of);
    }

    /** The address is confirmed; the secret decides what comes next. */
    void confirm(UUID id) {
        store.inTransaction(() -> store.sql(
                        """
                        UPDATE accounts.registration
                           SET state = CASE WHEN proof = 'none' THEN 'waiting' ELSE 'proved' END, confirmed_at = ?
                         WHERE id = ? AND state = 'asked' RETURNING customer, state
                        """,
                        clock.now(),
                        id)
                .first(row -> row.text("state"))
                .ifPresent(state -> audit.record("accounts.registration-" + state, null, "registration " + id, "")));
    }

    /** The code was used or replaced between the form and the password: staff decide. */
    void doubt(UUID id) {
        store.sql(
                        "UPDATE accounts.registration SET state = 'waiting', proof = 'none' WHERE id = ? AND state = 'proved'",
                        id)
                .update();
    }

    /** Ends it, in the current transaction; false when somebody was faster. */
    boolean decide(Registration registration, State state, UUID account, String by, String reason) {
        return store.sql(
                                """
                                UPDATE accounts.registration
                                   SET state = ?, account_id = ?, decided_at = ?, decided_by = ?, reason = ?
                                 WHERE id = ? AND state = ?
                                """,
                                state,
                                account,
                                clock.now(),
                                by,
                                reason,
                                registration.id(),
                                registration.state())
                        .update()
                == 1;
    }

    /** Those in a state, the longest waiting first. */
    List<Registration> list(State state, Instant afterTime, UUID afterId, int most) {
        return store.sql(
                        """
                        SELECT * FROM accounts.registration
                         WHERE state = ? AND (confirmed_at, id) > (?, ?) ORDER BY confirmed_at, id LIMIT ?
                        """,
                        state,
                        afterTime,
                        afterId,
                        most)
                .list(Registration::of);
    }

    /** Forgets those that were never confirmed after a week, and the decided ones after three months; the audit knows what became of them. */
    public void clear() {
        Instant now = clock.now();
        store.sql(
                        "DELETE FROM accounts.registration WHERE (state IN ('asked', 'proved') AND asked_at < ?)"
                                + " OR (state IN ('opened', 'rejected') AND decided_at < ?)",
                        now.minus(UNCONFIRMED),
                        now.minus(DECIDED))
                .update();
    }
}
