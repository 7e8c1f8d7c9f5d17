package pl.ibok.exchange;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads the next chunk while the database takes the last one; at most two wait, so that memory stays flat. */
final class ChunkQueue implements AutoCloseable {
    private static final Object END = new Object();

    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(2);
    private final Thread thread;
    private volatile boolean closed;

    ChunkQueue(ChunkReader reader) {
        this.thread = new Thread(() -> fill(reader), "ibok-import-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next chunk, or null at the end of the file. */
    Chunk next() throws IOException, InterruptedException {
        Object next = queue.take();
        if (next instanceof Chunk chunk) {
            return chunk;
        }
        if (next instanceof IOException broken) {
            throw broken;
        }
        if (next instanceof RuntimeException broken) {
            throw broken;
        }
        return null;
    }

    private void fill(ChunkReader reader) {
        try {
            Chunk chunk;
            while (!closed && (chunk = reader.next()) != null) {
                put(chunk);
            }
            put(END);
        } catch (IOException | RuntimeException e) {
            put(e);
        }
    }

    private void put(Object item) {
        try {
            while (!closed && !queue.offer(item, 200, TimeUnit.MILLISECONDS)) {
                // the database is slower; wait for it or for the end
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
