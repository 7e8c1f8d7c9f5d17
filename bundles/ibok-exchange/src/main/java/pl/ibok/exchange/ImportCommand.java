package pl.ibok.exchange;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code ibok:import daiad /path/to/file.csv}: brings a file in and waits for the end. */
@Command(
        scope = "ibok",
        name = "import",
        description = "Imports a file by a mapping profile and prints what became of its lines")
@Service
public class ImportCommand implements Action {
    private static final int SHOWN = 20;
    private static final long STEP = 500;

    @Argument(name = "profile", description = "Name of the mapping profile, see ibok:import-profiles", required = true)
    private String profile;

    @Argument(index = 1, name = "file", description = "Text, zip or gzip on the server's disk", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ImportDesk imports;

    @Override
    public Object execute() throws Exception {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            System.out.println("Can't read " + path.toAbsolutePath());
            return null;
        }
        UUID id;
        try (InputStream content = Files.newInputStream(path)) {
            id = imports.start(profile, path.getFileName().toString(), content);
        } catch (ProfileMistake mistake) {
            System.out.println("Profile " + profile + ", " + mistake.described());
            return null;
        }
        System.out.println("Import " + id);
        ImportRun run = imports.run(id);
        while (!run.finished()) {
            Thread.sleep(STEP);
            run = imports.run(id);
            System.out.print("\r" + imports.percent(run) + "%  rows " + run.rows() + "   ");
            System.out.flush();
        }
        System.out.println();
        print(run, imports.findings(id, SHOWN));
        return null;
    }

    private static void print(ImportRun run, List<Finding> findings) {
        System.out.printf(
                "%s: %d rows: %d imported (%d flagged), %d updated, %d duplicates, %d conflicts, %d refused%n",
                run.state(),
                run.rows(),
                run.imported(),
                run.flagged(),
                run.updated(),
                run.duplicate(),
                run.conflict(),
                run.refused());
        if (run.message() != null) {
            System.out.println(run.message());
        }
        for (Finding finding : findings) {
            System.out.printf(
                    "line %d %s %s: %s%n", finding.line(), finding.outcome(), finding.reason(), finding.raw());
        }
        if (findings.size() == SHOWN) {
            System.out.println("… the whole report: " + ImportPages.ROOT + "/" + run.id());
        }
    }
}
