package pl.ibok.api.health;

/**
 * One number for {@code GET /metrics} (Prometheus text).
 *
 * @param name for example {@code ibok_outbox_waiting}
 * @param help one sentence with the unit
 */
public record Gauge(String name, String help, double value) {}
