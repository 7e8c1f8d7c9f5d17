package pl.ibok.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** What the shell commands ask of the imports. */
public interface ImportDesk {

    /** Keeps the file and queues its import, in the name of the shell's user. */
    UUID start(String profile, String fileName, InputStream content);

    ImportRun run(UUID id);

    int percent(ImportRun run);

    List<Finding> findings(UUID id, int most);

    List<Profiles.ProfileEntry> profiles();
}
