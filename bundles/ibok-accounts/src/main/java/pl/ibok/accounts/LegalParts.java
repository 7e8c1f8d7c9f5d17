package pl.ibok.accounts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import pl.ibok.accounts.legal.DeclarationEditor;
import pl.ibok.accounts.legal.DemoDocuments;
import pl.ibok.accounts.legal.DocumentPages;
import pl.ibok.accounts.legal.Documents;
import pl.ibok.accounts.legal.Kind;
import pl.ibok.accounts.legal.LegalFrame;
import pl.ibok.accounts.legal.OfficeDocuments;
import pl.ibok.accounts.legal.Templates;
import pl.ibok.api.access.Access;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** The documents, put together, and who owes their acceptance. */
final class LegalParts {
    private final Store store;
    private final Clock clock;
    private final Acceptances acceptances;
    private final Settings settings;
    private final Documents documents;
    private final Templates templates;
    private final LegalFrame frame;

    LegalParts(
            Store store,
            Clock clock,
            Access access,
            AuditTrail audit,
            Acceptances acceptances,
            Settings settings,
            String site,
            LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.acceptances = acceptances;
        this.settings = settings;
        this.documents = new Documents(store, clock, access, audit);
        this.templates = new Templates(settings, site);
        this.frame = new LegalFrame(store, clock, nanos, site);
    }

    Documents documents() {
        return documents;
    }

    LegalFrame frame() {
        return frame;
    }

    /** Whether there are regulations in force that this account has not accepted; staff use the portal by their contract of work. */
    boolean owesRegulations(Account account) {
        if (account.staff()) {
            return false;
        }
        return documents
                .versionInForce(Kind.REGULATIONS, clock.today())
                .filter(version -> acceptances
                                .newest(account.id(), Acceptances.REGULATIONS)
                                .orElse(0)
                        < version)
                .isPresent();
    }

    Map<String, List<Object>> roots() {
        return Map.of(
                Kind.REGULATIONS.path(),
                List.of(new DocumentPages(Kind.REGULATIONS, documents)),
                Kind.PRIVACY.path(),
                List.of(new DocumentPages(Kind.PRIVACY, documents)),
                Kind.ACCESSIBILITY.path(),
                List.of(new DocumentPages(Kind.ACCESSIBILITY, documents)),
                "/office/documents",
                List.of(new OfficeDocuments(documents, templates), new DeclarationEditor(documents)));
    }

    DemoDocuments demo() {
        return new DemoDocuments(documents, templates, this::beginDemonstration);
    }

    /** The sign-ins of the demonstration have signed the utility's paper form, and its staff need no second factor. */
    private void beginDemonstration(LocalDate day) {
        settings.set(AccountRules.STAFF_FACTOR, false, day);
        store.sql(
                        """
                        INSERT INTO accounts.acceptance (account_id, document, version, accepted_at, channel, recorded_by)
                        SELECT id, ?, 1, ?, 'paper', 'demo' FROM accounts.account WHERE kind = 'customer'
                        ON CONFLICT DO NOTHING
                        """,
                        Acceptances.REGULATIONS,
                        day.atTime(LocalTime.NOON).atZone(Clock.WARSAW).toInstant())
                .update();
    }
}
