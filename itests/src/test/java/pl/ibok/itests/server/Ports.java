package pl.ibok.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Free ports of one server under test. */
record Ports(int http, int shell) {

    static Ports free() {
        return new Ports(one(), one());
    }

    /** One that nobody listens on now. */
    static int one() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment() {
        return Map.of("IBOK_HTTP_PORT", String.valueOf(http), "IBOK_SHELL_PORT", String.valueOf(shell));
    }
}
