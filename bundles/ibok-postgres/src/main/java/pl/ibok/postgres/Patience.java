package pl.ibok.postgres;

import java.io.IOException;
import java.time.Duration;

/** Waiting for something outside of this process, with an end. */
final class Patience {

    private static final long PAUSE_MILLIS = 50;

    private final long end;
    private final String complaint;

    Patience(Duration atMost, String complaint) {
        this.end = System.nanoTime() + atMost.toNanos();
        this.complaint = complaint;
    }

    /** @throws IOException with the complaint when it has lasted too long, or when the thread is interrupted */
    void pause() throws IOException {
        if (System.nanoTime() > end) {
            throw new IOException(complaint);
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
