package pl.ibok.api.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Receives facts. Its subscription is a row made when it is first installed; it outlives an uninstall and keeps collecting. Deliveries are
 * repeated with back-off until {@link #on} returns; after the last attempt the fact is a dead letter that staff can replay.
 */
public interface OutboxListener {

    /** Unique and stable, for example {@code notices.reading}. */
    String name();

    /** Topics; {@code reading.*} takes all of a bundle. */
    Set<String> topics();

    /** Handles a fact, inside a transaction that also marks it delivered; must be idempotent by the fact's id. */
    void on(Fact fact);

    record Fact(UUID id, String topic, String payload, Instant publishedAt) {}
}
