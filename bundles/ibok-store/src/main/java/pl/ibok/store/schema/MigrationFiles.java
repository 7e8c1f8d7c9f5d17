package pl.ibok.store.schema;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Gives Flyway a module's files; it never looks at a class path. */
record MigrationFiles(List<MigrationFile> files) implements ResourceProvider {

    @Override
    public LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(InMemory::new)
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.name().startsWith(prefix))
                .filter(file -> Arrays.stream(suffixes).anyMatch(file.name()::endsWith))
                .<LoadableResource>map(InMemory::new)
                .toList();
    }

    private static final class InMemory extends LoadableResource {
        private final MigrationFile file;

        InMemory(MigrationFile file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            return new StringReader(file.sql());
        }

        @Override
        public String getAbsolutePath() {
            return file.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file.name();
        }

        @Override
        public String getFilename() {
            return file.name();
        }

        @Override
        public String getRelativePath() {
            return file.name();
        }
    }
}
