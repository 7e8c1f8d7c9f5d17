package pl.ibok.accounts.legal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import pl.ibok.accounts.OwnWords;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;

/** The links to the documents in every page's footer, the editor's in the office's menu, and the declaration's address in every page's head. */
public final class LegalFrame implements FramePart {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final Store store;
    private final Clock clock;
    private final LongSupplier nanos;
    private final String site;
    private volatile Known known;

    /** @param site the portal's public address, without a slash at its end */
    public LegalFrame(Store store, Clock clock, LongSupplier nanos, String site) {
        this.store = store;
        this.clock = clock;
        this.nanos = nanos;
        this.site = site;
    }

    private record Known(LocalDate day, List<Kind> kinds, long at) {}

    @Override
    public List<FrameLink> footer(Locale locale) {
        return inForce().stream()
                .map(kind -> new FrameLink(kind.path(), OwnWords.text("accounts.footer." + kind.word(), locale)))
                .toList();
    }

    @Override
    public List<FrameLink> office(Caller caller) {
        if (!caller.staffPermissions().contains(OfficeDocuments.PERMISSION)) {
            return List.of();
        }
        return List.of(new FrameLink("/office/documents", OwnWords.text("accounts.documents.title", caller.locale())));
    }

    @Override
    public String accessibilityDeclaration() {
        return inForce().contains(Kind.ACCESSIBILITY) ? site + Kind.ACCESSIBILITY.path() : null;
    }

    /** Asked for every page, so read at most every five seconds. */
    private List<Kind> inForce() {
        Known now = known;
        LocalDate today = clock.today();
        if (now == null || !now.day().equals(today) || nanos.getAsLong() - now.at() > FRESH) {
            List<Kind> kinds = new ArrayList<>(
                    store.sql("SELECT DISTINCT kind FROM accounts.document WHERE valid_from <= ?", today)
                            .list(row -> row.constant("kind", Kind.class)));
            kinds.sort(null);
            now = new Known(today, List.copyOf(kinds), nanos.getAsLong());
            known = now;
        }
        return now.kinds();
    }
}
