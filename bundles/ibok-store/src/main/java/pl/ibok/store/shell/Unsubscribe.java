package pl.ibok.store.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import pl.ibok.api.store.DeadLetters;

/** Ends the subscription of a listener whose bundle will not come back. */
@Service
@Command(
        scope = "ibok",
        name = "unsubscribe",
        description = "Forgets a listener that will not come back, and all that waits for it")
public final class Unsubscribe implements Action {

    @Argument(name = "listener", required = true, description = "Its name, for example notices.reading")
    private String listener;

    @Reference
    private DeadLetters letters;

    @Override
    public Object execute() {
        letters.unsubscribe(listener);
        return null;
    }
}
