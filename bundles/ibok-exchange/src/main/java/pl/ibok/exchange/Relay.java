package pl.ibok.exchange;

import java.io.IOException;

/**
 * Two hands for the chunks of a file: while one applies its chunk, the other already copies the next one into a staging table of its own connection. Chunks are
 * applied and committed strictly in order of the file, so that the place in the file never runs ahead of what is in.
 */
final class Relay {
    private final ChunkQueue queue;
    private final Hand hand;
    private long given;
    private long turn;
    private boolean ended;
    private Throwable failure;

    Relay(ChunkQueue queue, Hand hand) {
        this.queue = queue;
        this.hand = hand;
    }

    /** What a hand does with a chunk. */
    interface Hand {

        /** Stages the chunk, calls {@code turn}, which comes back when all chunks before it are committed, takes the rows in and commits. */
        void take(Chunk chunk, Runnable turn);

        /** After the commit, before the next chunk is taken in. */
        void taken(Chunk chunk);
    }

    /** Takes all chunks; what fails in either hand fails here, and nothing after it goes in. */
    void run() throws IOException, InterruptedException {
        Thread second = new Thread(this::work, "ibok-import-second-hand");
        second.setDaemon(true);
        second.start();
        work();
        try {
            second.join();
        } catch (InterruptedException e) {
            fail(e);
            second.join();
        }
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (failure instanceof Error broken) {
            throw broken;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // kept, and thrown by run
    private void work() {
        try {
            Baton baton;
            while ((baton = next()) != null) {
                long number = baton.number();
                hand.take(baton.chunk(), () -> await(number));
                hand.taken(baton.chunk());
                pass();
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** The lock is held while the file is read: the other hand would have to wait for the same chunk. */
    private Baton next() throws IOException, InterruptedException {
        synchronized (queue) {
            if (ended || failed()) {
                return null;
            }
            Chunk chunk = queue.next();
            ended = chunk == null;
            return ended ? null : new Baton(given++, chunk);
        }
    }

    private synchronized void await(long number) {
        try {
            while (turn < number && failure == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Dropped();
        }
        if (failure != null) {
            throw new Dropped();
        }
    }

    private synchronized void pass() {
        turn++;
        notifyAll();
    }

    private synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    private synchronized boolean failed() {
        return failure != null;
    }

    private record Baton(long number, Chunk chunk) {}

    /** Ends a hand's transaction because the other hand has failed. */
    private static final class Dropped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
