package pl.ibok.accounts.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import pl.ibok.accounts.Account;

/** Lists accounts. */
@Service
@Command(scope = "ibok", name = "account-list", description = "Lists accounts, at most 200")
public final class AccountList implements Action {

    @Argument(name = "text", description = "Part of a login, name or e-mail, or a customer's code")
    private String text;

    @Reference
    private AccountDesk desk;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Login");
        table.column("Name");
        table.column("Kind");
        table.column("State");
        for (Account account : desk.search(text)) {
            table.addRow().addContent(account.login(), account.name(), account.kind(), state(account));
        }
        table.print(System.out);
        return null;
    }

    private static String state(Account account) {
        if (account.locked()) {
            return "locked: " + account.lockedReason();
        }
        return account.oneTimeUntil() == null ? "open" : "one-time password until " + account.oneTimeUntil();
    }
}
