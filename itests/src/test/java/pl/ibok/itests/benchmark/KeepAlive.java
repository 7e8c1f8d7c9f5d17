package pl.ibok.itests.benchmark;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 connection that asks for one page again and again and reads the answers whole. It costs next to nothing beside a server. */
final class KeepAlive implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String before;
    private final String after;
    private final byte[] request;
    private final byte[] scratch = new byte[1 << 16];

    KeepAlive(URI url, Map<String, String> headers) throws IOException {
        this.socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = socket.getOutputStream();
        StringBuilder text = new StringBuilder(" HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        this.before = "GET " + url.getRawPath();
        this.after = text.append("\r\n").toString();
        this.request = bytes(query(url));
    }

    private byte[] bytes(String query) {
        return (before + query + after).getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the request and reads the answer; returns the length of its body. */
    int once() throws IOException {
        return send(request);
    }

    /** The same with an address that nobody has asked for. */
    int once(long number) throws IOException {
        return send(bytes("?n=" + number));
    }

    private int send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        String status = line();
        if (!status.contains(" 200 ")) {
            throw new IOException("Not 200: " + status);
        }
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return chunked ? chunks() : skip(length);
    }

    private int chunks() throws IOException {
        int total = 0;
        int size;
        do {
            size = Integer.parseInt(line().strip(), 16);
            total += skip(size);
            line();
        } while (size > 0);
        return total;
    }

    private int skip(int length) throws IOException {
        int left = length;
        while (left > 0) {
            int read = in.read(scratch, 0, Math.min(left, scratch.length));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        int c;
        while ((c = in.read()) != '\n') {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String query(URI url) {
        return url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
