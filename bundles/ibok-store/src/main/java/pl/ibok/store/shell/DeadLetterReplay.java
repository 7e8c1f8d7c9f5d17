package pl.ibok.store.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.DeadLetters.DeadLetter;

/** Delivers dead letters again, once what they failed for is mended. */
@Service
@Command(
        scope = "ibok",
        name = "replay",
        description = "Delivers a listener's dead letters again, the newest 200 of all")
public final class DeadLetterReplay implements Action {

    @Argument(name = "listener", required = true, description = "Its name, as ibok:dead-letters shows it")
    private String listener;

    @Reference
    private DeadLetters letters;

    @Override
    public Object execute() {
        List<DeadLetter> dead = letters.newest(DeadLetterList.MOST).stream()
                .filter(letter -> letter.listener().equals(listener))
                .toList();
        dead.forEach(letter -> letters.replay(listener, letter.fact().id()));
        System.out.println(dead.size() + " facts are delivered again");
        return null;
    }
}
