package pl.ibok.exchange;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code ibok:import-profiles}: what files can be read. */
@Command(scope = "ibok", name = "import-profiles", description = "Lists the mapping profiles")
@Service
public class ProfilesCommand implements Action {

    @Reference
    private ImportDesk imports;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Profile");
        table.column("Target");
        table.column("Origin");
        for (Profiles.ProfileEntry entry : imports.profiles()) {
            Profile profile = ProfileText.read(entry.name(), entry.content());
            table.addRow().addContent(profile.name(), profile.target(), entry.shipped() ? "shipped" : "own");
        }
        table.print(System.out);
        return null;
    }
}
