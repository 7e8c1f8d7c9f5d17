package pl.ibok.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class Ports {

    private Ports() {}

    /** This port if nobody listens on it, else any free one. */
    static int freeOr(int wanted) throws IOException {
        try {
            return probe(wanted);
        } catch (IOException e) {
            return probe(0);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
