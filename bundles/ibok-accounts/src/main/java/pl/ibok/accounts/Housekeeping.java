package pl.ibok.accounts;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes ended sessions, forgotten failures and devices, once an hour. */
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Sessions sessions;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ibok-accounts-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    public Housekeeping(Sessions sessions, Throttle throttle, KnownDevices devices) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
        // What goes wrong is logged where it happens.
        var unused = hourly.scheduleWithFixedDelay(this::clear, 5, 60, TimeUnit.MINUTES);
    }

    private void clear() {
        try {
            sessions.clear();
            throttle.clear();
            devices.clear();
        } catch (RuntimeException e) {
            LOG.warn("Ended sessions could not be removed; tried again in an hour: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        hourly.shutdown();
        try {
            hourly.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
