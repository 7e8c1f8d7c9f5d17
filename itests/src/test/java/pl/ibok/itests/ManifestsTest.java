package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the manifests of our bundles as they are delivered. */
class ManifestsTest {
    private static final Set<String> EXPORTERS = Set.of("pl.ibok.api", "pl.ibok.jpa.api");

    private static List<Bundle> bundles;

    private record Bundle(String name, String file, Attributes headers) {
        List<String> clauses(String header) {
            String value = headers.getValue(header);
            return value == null ? List.of() : List.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
        }

        boolean installable() {
            return file.startsWith("e-");
        }
    }

    @BeforeAll
    static void readManifests() throws IOException {
        try (Stream<Path> jars = Files.walk(Path.of(System.getProperty("ibok.assembly"), "system/pl/ibok"))) {
            bundles = jars.filter(path -> path.toString().endsWith(".jar"))
                    .map(ManifestsTest::read)
                    .toList();
        }
        assertThat(bundles).extracting(Bundle::name).contains("pl.ibok.api", "pl.ibok.jpa.api");
    }

    @Test
    void onlyTheApiBundlesExportPackages() {
        assertThat(bundles)
                .filteredOn(bundle -> !bundle.clauses("Export-Package").isEmpty())
                .extracting(Bundle::name)
                .containsExactlyInAnyOrderElementsOf(EXPORTERS);
    }

    @Test
    void ourBundlesImportOfOursOnlyTheApi() {
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.clauses("Import-Package"))
                .filteredOn(clause -> clause.startsWith("pl.ibok."))
                .allMatch(clause -> clause.startsWith("pl.ibok.api."), bundle.name()));
    }

    /** An optional import is wired when its exporter comes, and that refreshes the bundle. */
    @Test
    void anEServiceHasNoOptionalImports() {
        assertThat(bundles).filteredOn(Bundle::installable).isNotEmpty().allSatisfy(bundle -> assertThat(
                        bundle.clauses("Import-Package"))
                .noneMatch(clause -> clause.contains("resolution:=optional")));
    }

    @Test
    void noBundleAsksForServicesOrPackagesBehindTheResolversBack() {
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.headers().keySet())
                .extracting(Object::toString)
                .doesNotContain("Import-Service", "Export-Service", "DynamicImport-Package", "Require-Bundle"));
    }

    @Test
    void anEServiceIsNamedAsItsFile() {
        assertThat(bundles).filteredOn(Bundle::installable).isNotEmpty().allSatisfy(bundle -> assertThat(bundle.name())
                .isEqualTo("pl.ibok." + bundle.file().substring(2).replaceFirst("-\\d.*", "")));
    }

    private static Bundle read(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            Attributes headers = jar.getManifest().getMainAttributes();
            return new Bundle(
                    headers.getValue("Bundle-SymbolicName").replaceFirst(";.*", ""),
                    path.getFileName().toString(),
                    headers);
        } catch (IOException e) {
            throw new AssertionError(path.toString(), e);
        }
    }
}
