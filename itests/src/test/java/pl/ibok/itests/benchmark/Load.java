package pl.ibok.itests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that ask for one page as fast as they get it.
 *
 * @param anew whether each request has an address of its own, so that no page was drawn before
 */
record Load(String name, URI url, Map<String, String> headers, boolean anew) {
    private static final int CLIENTS = 8;
    private static final AtomicLong NUMBER = new AtomicLong();

    Load(String name, URI url, Map<String, String> headers) {
        this(name, url, headers, false);
    }

    /** Requests a second over the time. */
    double rate(Duration time) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long from = System.nanoTime();
            List<CompletableFuture<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(CompletableFuture.supplyAsync(() -> count(from + time.toNanos()), clients));
            }
            long requests = counts.stream().mapToLong(CompletableFuture::join).sum();
            return requests * 1e9 / (System.nanoTime() - from);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Milliseconds of each of so many requests, one after the other. */
    List<Double> latencies(int requests) {
        List<Double> took = new ArrayList<>(requests);
        try (KeepAlive client = new KeepAlive(url, headers)) {
            for (int i = 0; i < requests; i++) {
                long from = System.nanoTime();
                client.once();
                took.add((System.nanoTime() - from) / 1e6);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return took;
    }

    private long count(long until) {
        long count = 0;
        try (KeepAlive client = new KeepAlive(url, headers)) {
            while (System.nanoTime() < until) {
                if (anew) {
                    client.once(NUMBER.incrementAndGet());
                } else {
                    client.once();
                }
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return count;
    }
}
