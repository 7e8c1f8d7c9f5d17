package pl.ibok.notices;

import java.util.List;
import java.util.function.Supplier;
import pl.ibok.api.health.Gauge;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.health.HealthCheck;

/** Whether e-mails leave this server, as the last tries went, and how many do not. */
public final class NoticesHealth implements HealthCheck, GaugeSource {
    private final MailMode mode;
    private final Supplier<String> trouble;
    private final SentBook book;

    /** @param trouble what kept e-mails from leaving when last tried, or null */
    public NoticesHealth(MailMode mode, Supplier<String> trouble, SentBook book) {
        this.mode = mode;
        this.trouble = trouble;
        this.book = book;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Health check() {
        String now = trouble.get();
        if (now != null) {
            return Health.degraded("E-mails wait: " + now);
        }
        return mode == MailMode.WAITING ? Health.degraded("E-mails wait: IBOK_SMTP_URL is not set") : Health.up();
    }

    @Override
    public List<Gauge> gauges() {
        SentBook.Counts counts = book.counts();
        return List.of(
                new Gauge("ibok_notices_waiting", "E-mails that wait to be sent.", counts.waiting()),
                new Gauge("ibok_notices_failed", "E-mails that failed for good and wait for staff.", counts.failed()));
    }
}
