package pl.ibok.itests.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import pl.ibok.testing.TestDatabase;

/**
 * Gives tests the one server of the run: {@code @ExtendWith(SharedServer.class)} and a parameter of type {@link Ibok}, and of type {@link Mailbox} for the
 * mail server that it sends by. Both are started for the first class that asks and stopped at the end of all. A class that stops or kills a server makes
 * one of its own with {@link OwnServer}.
 */
public final class SharedServer implements ParameterResolver {
    private static TestDatabase external;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == Ibok.class || wanted == Mailbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent("server", key -> start(), Running.class);
        return parameter.getParameter().getType() == Ibok.class
                ? running.server().ibok()
                : running.mailbox();
    }

    private static Running start() {
        Mailbox mailbox = Mailbox.open();
        return new Running(PaxExamServer.start(settings(mailbox)), mailbox);
    }

    /** With {@code IBOK_TEST_DB_URL} set (see {@link TestDatabase}) the server works on a database there; empty = on its embedded one. */
    static synchronized Optional<TestDatabase> external() {
        String wanted = System.getenv("IBOK_TEST_DB_URL");
        if (external == null && wanted != null && !wanted.isBlank()) {
            external = new TestDatabase();
        }
        return Optional.ofNullable(external);
    }

    private static Map<String, String> settings(Mailbox mailbox) {
        Map<String, String> settings = new HashMap<>(
                Map.of("IBOK_DEMO", "true", "IBOK_DEMO_TODAY", "2026-11-23", "IBOK_SMTP_URL", mailbox.url()));
        external().ifPresent(database -> settings.putAll(OwnServer.on(database.address())));
        return settings;
    }

    private record Running(PaxExamServer server, Mailbox mailbox) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            server.close();
            mailbox.close();
            external().ifPresent(TestDatabase::drop);
        }
    }
}
