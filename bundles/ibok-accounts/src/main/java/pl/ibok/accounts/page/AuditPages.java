package pl.ibok.accounts.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.AuditSearch;
import pl.ibok.accounts.AuditSearch.Entry;
import pl.ibok.accounts.AuditSearch.Refused;
import pl.ibok.accounts.AuditSearch.Wanted;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** Who saw and did what; looking is recorded too. */
@Path("/audit")
@Requires(AccountsModule.AUDIT)
public final class AuditPages {
    private static final int ROWS = 50;
    private static final DateTimeFormatter POLISH = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final AuditSearch search;
    private final Audit audit;
    private final BundleWords words;

    public AuditPages(AuditSearch search, Audit audit, BundleWords words) {
        this.search = search;
        this.audit = audit;
        this.words = words;
    }

    /**
     * @param words what each action on the page is called
     * @param next path of the older entries, or null
     */
    public record AuditPage(Filter filter, List<Entry> entries, Map<String, String> words, String next) {}

    /** What was asked for, as typed. */
    public record Filter(String from, String to, String who, String action, String customer, String subject) {
        /** What was typed, in one line; empty when nothing was. */
        String words() {
            return Stream.of(from, to, who, action, customer, subject)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /** @param who login that is asked about; empty = everybody's */
    public record RefusedPage(String who, List<Refused> refused) {}

    @GET
    public Page entries(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("before") @DefaultValue("0") long before,
            @Context Visit visit) {
        List<Entry> found =
                search.find(new Wanted(day(from), day(to), who, action, customer, subject, before), ROWS + 1);
        List<Entry> shown = found.stream().limit(ROWS).toList();
        String next = found.size() <= ROWS
                ? null
                : Query.path(
                        "/office/accounts/audit",
                        "from",
                        from,
                        "to",
                        to,
                        "who",
                        who,
                        "action",
                        action,
                        "customer",
                        customer,
                        "subject",
                        subject,
                        "before",
                        shown.get(ROWS - 1).id());
        Filter filter = new Filter(from, to, who, action, customer, subject);
        String page = before > 0 ? "< " + before : "";
        audit.record(
                "accounts.audit-read",
                customer.isBlank() ? null : customer.strip(),
                "audit",
                Stream.of(filter.words(), page).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
        return Page.of("audit", new AuditPage(filter, shown, words(shown, visit), next));
    }

    private Map<String, String> words(List<Entry> entries, Visit visit) {
        Map<String, String> said = new TreeMap<>();
        entries.forEach(entry -> said.computeIfAbsent(entry.action(), action -> words.action(action, visit)));
        return said;
    }

    @GET
    @Path("refused")
    public Page refused(@QueryParam("who") @DefaultValue("") String who) {
        return Page.of("refused", new RefusedPage(who.strip(), search.refused(who.strip(), ROWS * 2)));
    }

    /** ISO or dd.mm.yyyy; what is no date is as good as none. */
    private static LocalDate day(String text) {
        return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, POLISH)
                .flatMap(format -> day(text, format).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
