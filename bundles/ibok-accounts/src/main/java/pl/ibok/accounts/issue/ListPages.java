package pl.ibok.accounts.issue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.accounts.issue.IssueLists.IssueList;
import pl.ibok.accounts.issue.IssueLists.Printing;
import pl.ibok.accounts.issue.IssueLists.Refused;
import pl.ibok.api.access.Requires;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;

/** Issuing accounts for a list of customers: the list, how far it is, and who was refused and why. */
@Path("/")
@Requires(OnboardingModule.ISSUE)
public final class ListPages {
    static final String ROOT = "/office/account-lists";
    private static final int LISTS = 30;
    private static final int ROWS = 50;

    private final IssueLists lists;
    private final Once once;
    private final Registry registry;

    public ListPages(IssueLists lists, Once once, Registry registry) {
        this.lists = lists;
        this.once = once;
        this.registry = registry;
    }

    /**
     * Customers by their codes, in a file, by where they have water, or all of these together.
     *
     * @param customers customer codes, parted by anything that is in none of them
     * @param city all with water in this town, or on the street of it
     */
    public record ListForm(String customers, Upload file, String city, String street, Application.Language language)
            implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(
                    customers != null || city != null || (file != null && file.size() > 0),
                    "customers",
                    "accounts.list.none");
            problems.demand(street == null || city != null, "city", "accounts.list.city.missing");
        }
    }

    /** @param most customers in one list */
    public record ListsPage(List<IssueList> lists, int most) {}

    /** @param next path of the next page of refused lines, or null */
    public record ListPage(IssueList list, List<Printing> printings, List<Refused> refused, String next) {}

    @GET
    public Page all() {
        return Page.of("issue-lists", new ListsPage(lists.newest(LISTS), CodeList.MOST));
    }

    @POST
    public Object submit(Input<ListForm> input, @Context Visit visit) throws IOException {
        ListForm form = input.form();
        Set<String> wanted = input.valid() ? CodeList.read(form.customers(), form.file()) : Set.of();
        if (input.valid() && form.city() != null) {
            List<String> there = registry.on(form.city(), form.street(), visit.today());
            input.problems().demand(!there.isEmpty(), "city", "accounts.list.city.nobody");
            wanted.addAll(there);
        }
        if (input.valid()) {
            input.problems()
                    .demand(!wanted.isEmpty(), "customers", "accounts.list.none")
                    .demand(
                            wanted.size() <= CodeList.MOST,
                            form.city() == null ? "customers" : "city",
                            "accounts.list.long",
                            CodeList.MOST);
        }
        if (!input.valid()) {
            return Page.invalid("issue-lists", new ListsPage(lists.newest(LISTS), CodeList.MOST), input);
        }
        String language = form.language() == Application.Language.EN ? "en" : "pl";
        String id = once.perform("accounts.issueList " + visit.caller().account(), visit.once(), () -> lists.submit(
                        wanted, language, visit.caller().login())
                .toString());
        return Done.created(ROOT + "/" + id, list(UUID.fromString(id)));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) {
        List<Refused> found = lists.refused(id, after, ROWS + 1);
        List<Refused> refused = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? ROOT + "/" + id + "?after=" + refused.get(ROWS - 1).line()
                : null;
        return Page.of("issue-list", new ListPage(list(id), lists.printings(id), refused, next));
    }

    @GET
    @Path("{id}/refused.csv")
    public Spreadsheet refused(@PathParam("id") UUID id, @Context Visit visit) {
        list(id);
        Stream<List<Object>> rows = lists.refused(id, 0, CodeList.MOST).stream()
                .map(each -> List.<Object>of(
                        each.line(), each.customer(), visit.text("accounts.list.reason." + each.reason())));
        return new Spreadsheet(
                "refused",
                Spreadsheet.Format.CSV,
                List.of(
                        visit.text("accounts.list.line"),
                        visit.text("accounts.customer.code"),
                        visit.text("accounts.list.reason")),
                rows);
    }

    private IssueList list(UUID id) {
        return lists.find(id).orElseThrow(() -> new Missing("list " + id));
    }
}
