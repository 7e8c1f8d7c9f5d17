package pl.ibok.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a ClamAV daemon by its commands PING and INSTREAM (clamd(8)): length-prefixed chunks, a zero, one line as the answer. */
final class ClamAv {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;

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

    /** The file is longer than the daemon takes: its StreamMaxLength is less than what people may send. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(String answer) {
            super(answer);
        }
    }

    /** Whether it answers now. */
    boolean answers() {
        try (Socket socket = connected()) {
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The name of what was found; empty when clean.
     *
     * @throws TooLong when it takes no file of this size
     * @throws IOException when it can't be asked, or did not say whether the file is clean
     */
    String scan(byte[] content) throws IOException {
        try (Socket socket = connected()) {
            try {
                send(content, new DataOutputStream(socket.getOutputStream()));
            } catch (IOException e) {
                // It hangs up in the middle of a file that is too long for it, and has said so before.
                return found(answerAfter(e, socket));
            }
            return found(answer(socket));
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String answerAfter(IOException hungUp, Socket socket) throws IOException {
        try {
            return answer(socket);
        } catch (IOException e) {
            hungUp.addSuppressed(e);
            throw hungUp;
        }
    }

    private static String answer(Socket socket) throws IOException {
        // Up to the zero that ends it: who hangs up in the middle of a file resets the connection after the answer.
        InputStream in = new BufferedInputStream(socket.getInputStream());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && said.size() < LONGEST_ANSWER; next = in.read()) {
            said.write(next);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
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
        if (answer.contains("size limit exceeded")) {
            throw new TooLong(answer);
        }
        throw new IOException("ClamAV answered '" + answer + "'");
    }
}
