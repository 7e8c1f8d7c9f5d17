package pl.ibok.itests.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import pl.ibok.testing.TestDatabase;

/**
 * Gives tests the one server of the run: {@code @ExtendWith(SharedServer.class)} and a parameter of type {@link Ibok}. It is started for the
 * first class that asks and stopped at the end of all. A class that stops or kills a server makes one of its own with {@link OwnServer}.
 */
public final class SharedServer implements ParameterResolver {
    private static TestDatabase external;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ibok.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent("server", key -> new Closing(PaxExamServer.start(settings())), Closing.class)
                .server()
                .ibok();
    }

    /** With {@code IBOK_TEST_DB_URL} set (see {@link TestDatabase}) the server works on a database there; empty = on its embedded one. */
    static synchronized Optional<TestDatabase> external() {
        String wanted = System.getenv("IBOK_TEST_DB_URL");
        if (external == null && wanted != null && !wanted.isBlank()) {
            external = new TestDatabase();
        }
        return Optional.ofNullable(external);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of("IBOK_DEMO", "true", "IBOK_DEMO_TODAY", "2026-11-23"));
        external().ifPresent(database -> settings.putAll(OwnServer.on(database.address())));
        return settings;
    }

    private record Closing(PaxExamServer server) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            server.close();
            external().ifPresent(TestDatabase::drop);
        }
    }
}
