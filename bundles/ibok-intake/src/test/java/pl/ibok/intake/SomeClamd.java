package pl.ibok.intake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's protocol: answers PING, takes INSTREAM, finds what contains the EICAR test string, and hangs up on what is too long, as clamd does. */
final class SomeClamd implements AutoCloseable {
    /** The antivirus makers' common test string, in two halves so that no scanner takes this source for the file. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Its StreamMaxLength. */
    static final int LONGEST = 5 * 1024 * 1024;

    private final ServerSocket socket;
    private final String wrongAnswer;
    private final Thread thread;

    /** @param wrongAnswer what it says instead of a verdict, or null */
    SomeClamd(String wrongAnswer) throws IOException {
        this.wrongAnswer = wrongAnswer;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getOutputStream().write(answer(new DataInputStream(client.getInputStream())));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private byte[] answer(DataInputStream in) throws IOException {
        String command = command(in);
        if (command.equals("zPING")) {
            return "PONG\0".getBytes(StandardCharsets.US_ASCII);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (content.size() > LONGEST) {
                return "INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII);
            }
        }
        String verdict = !command.equals("zINSTREAM")
                ? "UNKNOWN COMMAND"
                : content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                        : "stream: OK";
        return ((wrongAnswer == null ? verdict : wrongAnswer) + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.readByte(); next != 0; next = in.readByte()) {
            command.append((char) next);
        }
        return command.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            // As long as the thread has not come back from accepting, the port still takes somebody.
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
