package pl.ibok.itests.server;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Visitors who ask for pages without a break, and remember every answer that was not 200. */
public final class Clients implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean stopped;

    private Clients() {}

    /** @param visitor signs each of them in */
    public static Clients start(int number, List<String> paths, Supplier<Visitor> visitor) {
        Clients clients = new Clients();
        for (int client = 0; client < number; client++) {
            String path = paths.get(client % paths.size());
            Visitor own = visitor.get();
            clients.threads.add(new Thread(() -> clients.ask(own, path), "client-" + client));
        }
        clients.threads.forEach(Thread::start);
        return clients;
    }

    /** Ends them, each after its request. */
    public Clients stop() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        return this;
    }

    public Queue<String> failures() {
        return failures;
    }

    public int answered() {
        return answered.get();
    }

    private void ask(Visitor visitor, String path) {
        while (!stopped) {
            try {
                HttpResponse<String> answer = visitor.get(path);
                if (answer.statusCode() == 200) {
                    answered.incrementAndGet();
                } else {
                    failures.add(path + " answered " + answer.statusCode());
                }
            } catch (RuntimeException e) {
                failures.add(path + " failed: " + e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
