package pl.ibok.store.signals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.store.transaction.Statements;

/**
 * One connection that listens, and makes itself again when it is lost. All topics share one channel; the topic is the first word of a
 * notification.
 */
public final class SignalLine implements Signals, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalLine.class);
    private static final int LONGEST = 1_000;
    private static final int TURN_MILLIS = 1_000;
    private static final int ANSWER_SECONDS = 2;
    private static final int TURNS_BETWEEN_CHECKS = 3;

    private final DataSource source;
    private final Statements statements;
    private final List<SignalListener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::keepListening, "ibok-signals");
    private volatile boolean listening;
    private volatile boolean closed;

    /** @param source gives a connection of its own, outside the pool */
    public SignalLine(DataSource source, Statements statements) {
        this.source = source;
        this.statements = statements;
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes a listener on; from when it is told that it may have missed something, it misses nothing more. */
    public void add(SignalListener listener) {
        listeners.add(listener);
        quietly(listener::missed);
    }

    public void remove(SignalListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void send(String topic, String payload) {
        if (payload.length() > LONGEST || topic.isEmpty() || topic.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("Not a signal: " + topic + " with " + payload.length() + " characters");
        }
        statements
                .sql("SELECT pg_notify('ibok', ?) IS NULL AS sent", topic + ' ' + payload)
                .one(row -> true);
    }

    @Override
    public boolean listening() {
        return listening;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepListening() {
        while (!closed) {
            try (Connection connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                lost(e);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection line = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN ibok");
        }
        // First everybody forgets, then they may keep again: the other way round an old answer could slip between.
        tellMissed();
        listening = true;
        for (int turn = 1; !closed; turn++) {
            PGNotification[] heard = line.getNotifications(TURN_MILLIS);
            if (heard != null) {
                List.of(heard).forEach(notification -> tell(notification.getParameter()));
            }
            if (turn % TURNS_BETWEEN_CHECKS == 0 && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the database does not answer");
            }
        }
    }

    private void lost(Exception cause) {
        if (listening) {
            LOG.warn("Signals are not heard for now: {}", cause.getMessage());
            listening = false;
            tellMissed();
        }
    }

    private void tell(String notification) {
        int space = notification.indexOf(' ');
        if (space < 0) {
            // Anybody who may sign in to the database may notify; ours have a topic and what it is about.
            LOG.warn("A signal that is none of ours is not heard: {}", notification);
            return;
        }
        String topic = notification.substring(0, space);
        String payload = notification.substring(space + 1);
        for (SignalListener listener : listeners) {
            if (listener.topic().equals(topic)) {
                quietly(() -> listener.on(payload));
            }
        }
    }

    private void tellMissed() {
        listeners.forEach(listener -> quietly(listener::missed));
    }

    /** Whatever a listener throws, also a class that has gone with its bundle: the others hear on. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.error("A listener of signals failed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TURN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
