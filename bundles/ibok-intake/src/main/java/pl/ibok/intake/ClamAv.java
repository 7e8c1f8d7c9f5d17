package pl.ibok.intake;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a ClamAV daemon by its INSTREAM command (clamd(8)): length-prefixed chunks, a zero, one line as the answer. */
final class ClamAv {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;
    private volatile boolean answered = true;

    private ClamAv(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** @throws IllegalArgumentException when it is not {@code host:port}: an antivirus that is misspelt must not be taken for none */
    static ClamAv at(String address) {
        int colon = address.lastIndexOf(':');
        try {
            return new ClamAv(
                    address.substring(0, colon).strip(),
                    Integer.parseInt(address.substring(colon + 1).strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("IBOK_CLAMAV must be host:port, not '" + address + "'", e);
        }
    }

    /** Whether it answered when it was asked last. */
    boolean answered() {
        return answered;
    }

    /**
     * The name of what was found; empty when clean.
     *
     * @throws IOException when it can't be asked, or did not say whether the file is clean
     */
    String scan(byte[] content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(content, new DataOutputStream(socket.getOutputStream()));
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            String found = found(answer);
            answered = true;
            return found;
        } catch (IOException e) {
            answered = false;
            throw e;
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            out.writeInt(length);
            out.write(content, at, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String found(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return "";
        }
        if (answer.endsWith(" FOUND")) {
            return answer.substring(0, answer.length() - " FOUND".length()).replace("stream: ", "");
        }
        throw new IOException("ClamAV answered '" + answer + "'");
    }
}
