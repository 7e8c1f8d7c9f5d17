package pl.ibok.api.web;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks several parts at once and waits only so long; who fails or is late has no answer and harms nobody else. */
public final class Asking implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Asking.class.getName());

    private final ThreadPoolExecutor pool;
    private final long millis;

    /**
     * Starts no thread yet.
     *
     * @param threads at most; idle ones end
     * @param millis how long all answers together may take
     */
    public Asking(String name, int threads, long millis) {
        this.millis = millis;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(threads * 50), work -> {
                    Thread thread = new Thread(work, "ibok-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** The answers in the order of the questions; empty where there is none. */
    public <T> List<Optional<T>> all(List<Callable<T>> questions) {
        List<Future<T>> asked = new ArrayList<>();
        for (Callable<T> question : questions) {
            asked.add(ask(question));
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Optional<T>> answers = new ArrayList<>();
        for (Future<T> future : asked) {
            answers.add(future == null ? Optional.empty() : answer(future, end - System.nanoTime()));
        }
        return answers;
    }

    private <T> Future<T> ask(Callable<T> question) {
        try {
            return pool.submit(question);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "Too many questions are waiting");
            return null;
        }
    }

    private static <T> Optional<T> answer(Future<T> future, long nanos) {
        try {
            return Optional.ofNullable(future.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            future.cancel(true);
            LOG.log(Level.WARNING, "No answer in time");
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "No answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
