package pl.ibok.itests.server;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server of the run: {@code @ExtendWith(SharedServer.class)} and a parameter of type {@link Ibok}. It is started for the
 * first class that asks and stopped at the end of all. A class that stops or kills a server makes one of its own with {@link OwnServer}.
 */
public final class SharedServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ibok.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent(
                        "server",
                        key -> new Closing(
                                PaxExamServer.start(Map.of("IBOK_DEMO", "true", "IBOK_DEMO_TODAY", "2026-11-23"))),
                        Closing.class)
                .server()
                .ibok();
    }

    private record Closing(PaxExamServer server) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            server.close();
        }
    }
}
