package pl.ibok.accounts.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.AuditSearch;
import pl.ibok.accounts.AuditSearch.Look;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** Who looked at the customer's data or changed it: staff by their office, others who act for the customer by name. */
@Path("/seen")
@Requires(AccountsModule.LOOKS)
public final class SeenPages {
    private static final int ROWS = 50;
    private static final Set<String> AREAS = Set.of(
            "accounts",
            "reading",
            "registry",
            "registration",
            "payments",
            "invoice",
            "demand",
            "note",
            "forms",
            "notices",
            "office");
    private static final Set<String> ACTING =
            Set.of("accounts.seeing-as", "accounts.seen-as", "accounts.seeing-as.ended");

    private final AuditSearch search;

    public SeenPages(AuditSearch search) {
        this.search = search;
    }

    /** @param older path of the older entries, or null */
    public record SeenPage(String customer, List<Line> looks, String older) {}

    /**
     * @param by {@code staff} or {@code delegate}
     * @param roles names of the member of staff's roles
     * @param name of the person who acts for the customer; null for staff
     * @param area what it was about, a word of {@code accounts.seen.area}
     * @param change whether data was changed, not only looked at
     */
    public record Line(Instant at, String by, List<String> roles, String name, String area, boolean change) {}

    @GET
    public Page looks(@QueryParam("before") @DefaultValue("0") long before, @Context Visit visit) {
        List<Look> found = search.looks(visit.customer(), visit.caller().account(), before, ROWS + 1);
        String older = found.size() <= ROWS
                ? null
                : Query.path(
                        "/account/seen",
                        "customer",
                        visit.customer(),
                        "before",
                        found.get(ROWS - 1).id());
        return Page.of(
                "seen",
                new SeenPage(
                        visit.customer(),
                        found.stream().limit(ROWS).map(SeenPages::line).toList(),
                        older));
    }

    private static Line line(Look look) {
        boolean staff = look.kind().equals("staff");
        boolean only = look.action().equals("accounts.seen");
        String about = only ? look.subject() : look.action();
        return new Line(
                look.at(),
                staff ? "staff" : "delegate",
                look.roles(),
                staff ? null : look.name(),
                area(about),
                !AuditSearch.isLook(look.action()));
    }

    /** The bundle a permission or an action belongs to; what is not known by name is "other". */
    private static String area(String about) {
        if (ACTING.contains(about)) {
            return "acting";
        }
        String bundle = about.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return AREAS.contains(bundle) ? bundle : "other";
    }
}
