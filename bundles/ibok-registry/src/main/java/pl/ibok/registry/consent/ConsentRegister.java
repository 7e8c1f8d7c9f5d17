package pl.ibok.registry.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Consents in a table that can only be added to. */
public final class ConsentRegister implements Consents {
    private static final String COLUMNS =
            "SELECT customer, kind, given, text_version, text, at, channel, by_login, said_on"
                    + " FROM registry.consent";

    private final Store store;
    private final Clock clock;
    private final Access access;
    private final Audit audit;

    public ConsentRegister(Store store, Clock clock, Access access, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public boolean given(String customer, String kind) {
        return newest(customer, kind).filter(Consent::given).isPresent();
    }

    @Override
    public Set<String> given(Collection<String> customers, String kind) {
        return new HashSet<>(store.sql(
                        """
                        SELECT c.customer FROM unnest(?::text[]) AS t (customer)
                         CROSS JOIN LATERAL (SELECT customer, given FROM registry.consent
                                              WHERE customer = t.customer AND kind = ? ORDER BY id DESC LIMIT 1) AS c
                         WHERE c.given
                        """,
                        customers,
                        kind)
                .list(row -> row.text("customer")));
    }

    @Override
    public Optional<Consent> newest(String customer, String kind) {
        return store.sql(COLUMNS + " WHERE customer = ? AND kind = ? ORDER BY id DESC LIMIT 1", customer, kind)
                .first(ConsentRegister::consent);
    }

    @Override
    public List<Consent> history(String customer) {
        return store.sql(COLUMNS + " WHERE customer = ? ORDER BY id DESC", customer)
                .list(ConsentRegister::consent);
    }

    @Override
    public boolean record(
            String customer,
            String kind,
            boolean given,
            int textVersion,
            String text,
            Channel channel,
            LocalDate saidOn) {
        return store.inTransaction(() -> {
            // Two words at once take turns, so that the same one isn't written twice.
            store.sql("SELECT 1 AS one FROM registry.customer WHERE code = ? FOR UPDATE", customer)
                    .list(row -> null);
            boolean same = newest(customer, kind)
                    .filter(last -> last.given() == given && (!given || last.textVersion() == textVersion))
                    .isPresent();
            if (same) {
                return false;
            }
            String login = access.caller().login();
            store.sql(
                            "INSERT INTO registry.consent (customer, kind, given, text_version, text, at, channel, by_login,"
                                    + " said_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            customer,
                            kind,
                            given,
                            textVersion,
                            text,
                            clock.now(),
                            channel,
                            login == null ? "" : login,
                            saidOn)
                    .update();
            audit.record(
                    given ? "registry.consent-given" : "registry.consent-withdrawn",
                    customer,
                    "consent " + kind,
                    "version " + textVersion + ", " + channel.name().toLowerCase(Locale.ROOT)
                            + (saidOn == null ? "" : " of " + saidOn));
            return true;
        });
    }

    private static Consent consent(Row row) {
        Instant at = row.instant("at");
        LocalDate saidOn = row.date("said_on");
        return new Consent(
                row.text("customer"),
                row.text("kind"),
                row.flag("given"),
                row.number("text_version"),
                row.text("text"),
                at,
                row.constant("channel", Channel.class),
                row.text("by_login"),
                saidOn == null ? LocalDate.ofInstant(at, Clock.WARSAW) : saidOn);
    }
}
