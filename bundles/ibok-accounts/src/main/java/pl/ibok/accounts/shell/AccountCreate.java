package pl.ibok.accounts.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import pl.ibok.accounts.PasswordRules;
import pl.ibok.accounts.Secrets;

/** Opens an account. The password is asked for or generated, and never stands on the command line. */
@Service
@Command(scope = "ibok", name = "account-create", description = "Opens an account; for staff name at least one role")
public final class AccountCreate implements Action {

    @Argument(name = "login", description = "What is typed at sign-in", required = true)
    private String login;

    @Argument(index = 1, name = "name", description = "What people see, in quotes", required = true)
    private String name;

    @Option(name = "--email", description = "E-mail address")
    private String email;

    @Option(
            name = "--role",
            multiValued = true,
            description = "Makes a staff account of this role: clerk, accountant, editor, administrator")
    private List<String> roles;

    @Option(name = "--ask", description = "Asks for the password instead of making a one-time one")
    private boolean ask;

    @Reference
    private AccountDesk desk;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        if (desk.taken(login)) {
            throw new IllegalArgumentException("There is an account with the login " + login + " already");
        }
        char[] password = ask ? asked() : Secrets.oneTimePassword();
        Set<String> staffRoles = roles == null ? Set.of() : Set.copyOf(roles);
        desk.open(login, name, email, password, staffRoles, !ask);
        session.getConsole().println("Account " + login + " is open");
        if (!ask) {
            session.getConsole().println("One-time password, shown only now: " + new String(password));
        }
        return null;
    }

    private char[] asked() throws Exception {
        String password = session.readLine("Password: ", '*');
        Optional<String> problem = PasswordRules.problem(password, login);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("The password will not do: at least " + PasswordRules.SHORTEST
                    + " signs, no well-known one, not the login");
        }
        if (!password.equals(session.readLine("Again: ", '*'))) {
            throw new IllegalArgumentException("The passwords differ");
        }
        return password.toCharArray();
    }
}
