package pl.ibok.accounts.register;

import java.time.Instant;
import java.util.UUID;
import pl.ibok.api.store.Row;

/**
 * Somebody who registers.
 *
 * @param customer code as typed; there need be no such customer
 * @param name as typed
 * @param proof code or invoice when the second secret was right, none when it was not
 * @param regulations version accepted on the form, or null
 * @param address network address it came from
 * @param reason why it was rejected, or null
 */
public record Registration(
        UUID id,
        String customer,
        String name,
        String email,
        String language,
        String proof,
        Integer regulations,
        String address,
        State state,
        Instant askedAt,
        Instant confirmedAt,
        Instant decidedAt,
        String decidedBy,
        String reason,
        UUID account) {

    /** How far it is. */
    public enum State {
        /** The e-mail address is not confirmed. */
        ASKED,
        /** Confirmed, and the secret was right: a password is still to be chosen. */
        PROVED,
        /** Confirmed, but the secret was not right: staff decide. */
        WAITING,
        OPENED,
        REJECTED
    }

    static Registration of(Row row) {
        return new Registration(
                row.uuid("id"),
                row.text("customer"),
                row.text("name"),
                row.text("email"),
                row.text("language"),
                row.text("proof"),
                row.isNull("regulations") ? null : row.number("regulations"),
                row.text("address"),
                row.constant("state", State.class),
                row.instant("asked_at"),
                row.instant("confirmed_at"),
                row.instant("decided_at"),
                row.text("decided_by"),
                row.text("reason"),
                row.uuid("account_id"));
    }

    boolean proved() {
        return !proof.equals("none");
    }
}
