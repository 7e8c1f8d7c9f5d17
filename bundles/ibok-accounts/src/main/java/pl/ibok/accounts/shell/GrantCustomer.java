package pl.ibok.accounts.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lets an account act for a customer; replaces what it was granted for that customer before. */
@Service
@Command(scope = "ibok", name = "grant", description = "Lets an account act for a customer")
public final class GrantCustomer implements Action {

    @Argument(name = "login", required = true)
    private String login;

    @Argument(index = 1, name = "customer", description = "Customer code", required = true)
    private String customer;

    @Option(name = "--permission", multiValued = true, description = "Only this; all that customers have when not said")
    private List<String> permissions;

    @Option(name = "--from", description = "First day, yyyy-mm-dd; today when not said")
    private String from;

    @Option(name = "--to", description = "Last day, yyyy-mm-dd; no end when not said")
    private String to;

    @Reference
    private AccountDesk desk;

    @Override
    public Object execute() {
        Set<String> granted = permissions == null ? Set.of("*") : Set.copyOf(permissions);
        desk.grant(login, customer, granted, day(from), day(to));
        return login + " may act for " + customer;
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
