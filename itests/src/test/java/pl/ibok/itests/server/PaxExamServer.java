package pl.ibok.itests.server;

import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.KarafDistributionOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The assembled distribution, unpacked, configured and started by Pax Exam, with the demonstration utility. */
final class PaxExamServer implements AutoCloseable {
    private final TestContainer container;
    private final Ibok ibok;

    private PaxExamServer(TestContainer container, Ibok ibok) {
        this.container = container;
        this.ibok = ibok;
    }

    static PaxExamServer start(Map<String, String> settings) {
        Ports ports = Ports.free();
        Path unpacked = Distribution.WORK.resolve("pax-exam");
        Map<String, String> environment = new HashMap<>(ports.environment());
        environment.put("IBOK_DATA", unpacked.resolve("data").toString());
        environment.put("IBOK_DEMO_PASSWORD", Ibok.DEMO_PASSWORD);
        environment.putAll(settings);
        try {
            Files.createDirectories(unpacked.resolve("data"));
            ExamSystem system = PaxExamRuntime.createTestSystem(options(unpacked, environment));
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            Path home = home(unpacked);
            Ibok ibok = new Ibok(home, unpacked.resolve("data"), home.resolve("data/log/karaf.log"), ports);
            PaxExamServer server = new PaxExamServer(container, ibok);
            try {
                ibok.awaitReady(Duration.ofMinutes(8));
            } catch (AssertionError notReady) {
                server.close();
                throw notReady;
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option[] options(Path unpacked, Map<String, String> environment) {
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(Distribution.ARCHIVE.toUri().toString())
                        .name("iBOK")
                        .unpackDirectory(unpacked.toFile())
                        .runEmbedded(false)
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                doNotModifyLogConfiguration(),
                overrideJUnitBundles(),
                systemTimeout(Duration.ofMinutes(4).toMillis()),
                KarafDistributionOption.configureConsole().ignoreLocalConsole(),
                // What Pax Exam itself installs comes from the build's local repository.
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("settings.localRepository")),
                editConfigurationFilePut("etc/users.properties", "tester", "tester,_g_:admingroup"),
                editConfigurationFilePut(
                        "etc/users.properties", "_g_\\:admingroup", "group,admin,manager,viewer,systembundles,ssh")));
        Stream.of(
                        "--add-reads=java.xml=java.logging",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                        "-XX:+UseParallelGC",
                        "-XX:+UseTransparentHugePages",
                        "-Xmx768m",
                        "-Dfile.encoding=UTF-8")
                .forEach(option -> options.add(vmOption(option)));
        environment.forEach((name, value) -> options.add(environment(name + "=" + value)));
        return options.toArray(Option[]::new);
    }

    /** Pax Exam unpacks into a folder of a random name. */
    private static Path home(Path unpacked) throws IOException {
        try (Stream<Path> found = Files.find(unpacked, 3, (path, attributes) -> path.endsWith("bin/client"))) {
            return found.max(java.util.Comparator.comparing(
                            path -> path.getParent().toFile().lastModified()))
                    .orElseThrow()
                    .getParent()
                    .getParent();
        }
    }

    Ibok ibok() {
        return ibok;
    }

    @Override
    public void close() {
        container.stop();
    }
}
