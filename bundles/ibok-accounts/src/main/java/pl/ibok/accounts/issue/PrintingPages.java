package pl.ibok.accounts.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.AuditTrail;
import pl.ibok.accounts.GivenPasswords;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.accounts.Secrets;
import pl.ibok.accounts.issue.IssueLists.IssueList;
import pl.ibok.accounts.issue.IssueLists.Printing;
import pl.ibok.accounts.issue.IssueLists.ToPrint;
import pl.ibok.accounts.issue.Letters.Letter;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/**
 * The letters of a list in one document for the printer. As with a single letter the passwords exist only in the answer: they are hashed and the document is
 * made first, and only then all of them begin to hold.
 */
@Path("{list}/printings/{number: \\d+}")
@Requires(OnboardingModule.ISSUE)
public final class PrintingPages {
    private final Store store;
    private final IssueLists lists;
    private final Issues issues;
    private final Registry registry;
    private final Letters letters;
    private final GivenPasswords passwords;
    private final AuditTrail audit;

    public PrintingPages(
            Store store,
            IssueLists lists,
            Issues issues,
            Registry registry,
            Letters letters,
            GivenPasswords passwords,
            AuditTrail audit) {
        this.store = store;
        this.lists = lists;
        this.issues = issues;
        this.registry = registry;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** @param waiting letters that printing again would make: those whose owner has no own password yet */
    public record PrintingPage(UUID list, Printing printing, int waiting) {}

    /** @param printed how often it had been printed when the page was shown */
    public record PrintingForm(Integer printed) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(printed != null, "", "accounts.letter.again");
        }
    }

    /** Asks before printing again. */
    @GET
    public Page ask(@PathParam("list") UUID list, @PathParam("number") int number) {
        return Page.of("printing", model(list, printing(list, number)));
    }

    @POST
    public Object print(
            @PathParam("list") UUID id,
            @PathParam("number") int number,
            Input<PrintingForm> input,
            @Context Visit visit) {
        IssueList list = lists.find(id).orElseThrow(() -> new Missing("list " + id));
        Printing printing = printing(id, number);
        if (!input.valid() || input.form().printed() != printing.printed()) {
            return Done.to(ListPages.ROOT + "/" + id).saying("accounts.letter.meanwhile");
        }
        Made made = make(lists.toPrint(id, printing), list, visit);
        boolean first = store.inTransaction(
                () -> give(id, printing, made, visit.caller().login()));
        return first
                ? Download.attachment(
                        "listy-" + number + "-" + visit.today() + ".pdf",
                        "application/pdf",
                        out -> out.write(made.pdf()))
                : Done.to(ListPages.ROOT + "/" + id).saying("accounts.letter.meanwhile");
    }

    /** @param hashes in the order of the accounts */
    private record Made(List<ToPrint> accounts, List<String> hashes, byte[] pdf) {}

    private Made make(List<ToPrint> accounts, IssueList list, Visit visit) {
        Map<String, Customer> customers = registry
                .find(accounts.stream().map(ToPrint::customer).toList())
                .stream()
                .collect(Collectors.toMap(Customer::code, Function.identity()));
        List<ToPrint> there = accounts.stream()
                .filter(each -> customers.containsKey(each.customer()))
                .toList();
        if (there.isEmpty()) {
            throw new Missing("letters to print");
        }
        List<Letter> pages = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        try {
            for (ToPrint each : there) {
                char[] password = Secrets.oneTimePassword();
                pages.add(new Letter(customers.get(each.customer()), each.login(), password));
                hashes.add(passwords.hash(password));
            }
            String title = visit.text("accounts.letter.document");
            return new Made(there, hashes, letters.print(pages, list.language(), visit.absolute("/"), title));
        } finally {
            pages.forEach(letter -> Arrays.fill(letter.password(), '\0'));
        }
    }

    private boolean give(UUID list, Printing printing, Made made, String by) {
        if (!lists.printed(list, printing, by)) {
            return false;
        }
        List<UUID> accounts = made.accounts().stream().map(ToPrint::account).toList();
        passwords.set(accounts, made.hashes(), true);
        issues.printed(accounts);
        audit.recordEach(
                "accounts.letter-printed",
                made.accounts().stream().map(ToPrint::customer).toList(),
                made.accounts().stream().map(each -> "account " + each.login()).toList(),
                "list " + list);
        return true;
    }

    private Printing printing(UUID list, int number) {
        return lists.printings(list).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("printing " + number + " of list " + list));
    }

    private PrintingPage model(UUID list, Printing printing) {
        return new PrintingPage(list, printing, lists.toPrint(list, printing).size());
    }
}
