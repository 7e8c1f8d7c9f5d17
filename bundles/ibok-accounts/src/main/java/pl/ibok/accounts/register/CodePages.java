package pl.ibok.accounts.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.accounts.issue.CodeList;
import pl.ibok.accounts.issue.Registry;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;

/** New activation codes for a list of customers, for whoever prints letters and invoices. They are in the answer and nowhere else. */
@Path("/")
@Requires(OnboardingModule.CODES)
public final class CodePages {
    private static final int CHUNK = 5_000;

    private final Store store;
    private final Codes codes;
    private final Registry registry;
    private final CodeAudit audit;

    public CodePages(Store store, Codes codes, Registry registry, CodeAudit audit) {
        this.store = store;
        this.codes = codes;
        this.registry = registry;
        this.audit = audit;
    }

    /** Writes down for whom codes were made. */
    @FunctionalInterface
    public interface CodeAudit {
        void made(List<String> customers);
    }

    /** @param customers customer codes, parted by anything that is in none of them */
    public record CodesForm(String customers, Upload file) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(
                    customers != null || (file != null && file.size() > 0), "customers", "accounts.list.missing");
        }
    }

    /** @param most customers in one list */
    public record CodesPage(int most, long days) {}

    @GET
    public Page form() {
        return Page.of("codes", model());
    }

    @POST
    public Object make(Input<CodesForm> input, @Context Visit visit) throws IOException {
        Set<String> wanted = input.valid()
                ? CodeList.read(input.form().customers(), input.form().file())
                : Set.of();
        if (input.valid()) {
            input.problems().demand(!wanted.isEmpty(), "customers", "accounts.list.missing");
            input.problems().demand(wanted.size() <= CodeList.MOST, "customers", "accounts.list.long", CodeList.MOST);
        }
        if (!input.valid()) {
            return Page.invalid("codes", model(), input);
        }
        List<Customer> known = known(wanted);
        Map<String, String> made = store.inTransaction(() -> {
            List<String> customers = known.stream().map(Customer::code).toList();
            audit.made(customers);
            return codes.make(customers);
        });
        Set<String> found = known.stream().map(Customer::code).collect(Collectors.toSet());
        List<List<Object>> rows = new ArrayList<>();
        known.forEach(each -> rows.add(List.of(each.code(), each.name(), each.address(), made.get(each.code()), "")));
        wanted.stream()
                .filter(code -> !found.contains(code))
                .forEach(code -> rows.add(List.of(code, "", "", "", visit.text("accounts.list.unknown"))));
        return new Spreadsheet(
                "activation-codes",
                Spreadsheet.Format.CSV,
                List.of(
                        visit.text("accounts.customer.code"),
                        visit.text("accounts.name"),
                        visit.text("accounts.customer.address"),
                        visit.text("accounts.code"),
                        visit.text("accounts.codes.remark")),
                rows.stream());
    }

    private List<Customer> known(Set<String> wanted) {
        List<String> all = new ArrayList<>(new LinkedHashSet<>(wanted));
        List<Customer> known = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            known.addAll(registry.find(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return known;
    }

    private static CodesPage model() {
        return new CodesPage(CodeList.MOST, Codes.LIFE.toDays());
    }
}
