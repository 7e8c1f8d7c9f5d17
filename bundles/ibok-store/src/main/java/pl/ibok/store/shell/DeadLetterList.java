package pl.ibok.store.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.DeadLetters.DeadLetter;

/** Lists facts that listeners could not handle. */
@Service
@Command(
        scope = "ibok",
        name = "dead-letters",
        description = "Lists facts that listeners could not handle, at most 200")
public final class DeadLetterList implements Action {
    static final int MOST = 200;

    @Reference
    private DeadLetters letters;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Listener");
        table.column("Topic");
        table.column("Fact");
        table.column("Published");
        table.column("Failure");
        for (DeadLetter letter : letters.newest(MOST)) {
            table.addRow()
                    .addContent(
                            letter.listener(),
                            letter.fact().topic(),
                            letter.fact().id(),
                            letter.fact().publishedAt(),
                            letter.failure());
        }
        table.print(System.out);
        return null;
    }
}
