package pl.ibok.accounts.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Locks an account and ends its sessions, or unlocks it. */
@Service
@Command(scope = "ibok", name = "account-lock", description = "Locks an account and ends its sessions, or unlocks it")
public final class AccountLock implements Action {

    @Argument(name = "login", required = true)
    private String login;

    @Option(name = "--reason", description = "Why; the office sees it")
    private String reason = "locked from the shell";

    @Option(name = "--undo", description = "Unlocks")
    private boolean undo;

    @Reference
    private AccountDesk desk;

    @Override
    public Object execute() {
        if (undo) {
            desk.unlock(login);
        } else {
            desk.lock(login, reason);
        }
        return undo ? "Unlocked" : "Locked";
    }
}
