package pl.ibok.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.ibok.api.store.DatabaseAddress;

/** A Java process of its own with an embedded server in it, which can be killed and can run under another account. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The process itself: prints the address or the failure, and stops in order when its input ends. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = new EmbeddedServer(
                Configuration.of(Map.of(), Path.of(arguments[0]), Map.of("settings", "shared_buffers=32MB")));
        try {
            DatabaseAddress address = server.start();
            System.out.println(address.url() + " " + address.password());
            System.in.transferTo(OutputStream.nullOutputStream());
            server.stop();
            System.out.println("stopped");
        } catch (IOException e) {
            System.out.println("failed: " + e.getMessage().replace('\n', ' '));
        }
    }

    static ServerProcess start(Path data) throws IOException {
        return start(
                data, List.of(), System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    /** Under another account, which may be unable to read where the classes are built: it gets copies. */
    static ServerProcess startUnder(String account, Path data, Path copies) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> copied = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path copy = copies.resolve(copied.size() + "-" + Path.of(entry).getFileName());
            copy(Path.of(entry), copy);
            copied.add(copy.toString());
        }
        List<String> prefix = List.of(
                "setpriv", "--reuid=" + account, "--regid=" + gid(account), "--clear-groups", "--inh-caps=-all", "--");
        return start(data, prefix, String.join(File.pathSeparator, copied));
    }

    private static ServerProcess start(Path data, List<String> prefix, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath,
                ServerProcess.class.getName(),
                data.toString()));
        return new ServerProcess(new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line it prints. */
    String says() throws IOException {
        return output.readLine();
    }

    String stop() throws IOException {
        process.getOutputStream().close();
        return says();
    }

    /** Kills it, if it hasn't ended by itself. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static String gid(String account) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":"))
                .filter(field -> field[0].equals(account))
                .findFirst()
                .orElseThrow()[3];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
