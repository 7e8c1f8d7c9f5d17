package pl.ibok.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as the test says. */
final class ScriptedSmtp implements AutoCloseable {
    static final String FINE = "250 2.0.0 ok";

    private final ServerSocket socket;
    volatile String senderAnswer = FINE;
    volatile String recipientAnswer = FINE;
    volatile String dataAnswer = FINE;
    volatile String greeting = "220 test";
    volatile IOException ended;
    final List<String> messageIds = new CopyOnWriteArrayList<>();

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client has gone, or the test has ended.
                ended = e;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, greeting);
        String line;
        while ((line = in.readLine()) != null) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "MAIL" -> say(out, senderAnswer);
                case "RCPT" -> say(out, recipientAnswer);
                case "DATA" -> {
                    say(out, "354 go on");
                    // Before the answer: the client's test may look as soon as it has it.
                    messageIds.add(read(in));
                    say(out, dataAnswer);
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, FINE);
            }
        }
    }

    private static String read(BufferedReader in) throws IOException {
        String id = "";
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
