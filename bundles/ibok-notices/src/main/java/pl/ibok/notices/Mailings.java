package pl.ibok.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.notices.letter.Facts;

/** Makes messages of mailings, so many customers at a time, each step a transaction: a killed node's is gone on with by another, and no customer is met twice. */
final class Mailings {
    private static final Logger LOG = LoggerFactory.getLogger(Mailings.class);
    private static final int STEP = 200;

    private final Store store;
    private final KnownTopics topics;
    private final Posting posting;

    Mailings(Store store, KnownTopics topics, Posting posting) {
        this.store = store;
        this.topics = topics;
        this.posting = posting;
    }

    private record Part(
            UUID id, String topic, String facts, String link, Instant at, List<String> customers, boolean last) {
        static Part of(Row row) {
            return new Part(
                    row.uuid("id"),
                    row.text("topic"),
                    row.text("facts"),
                    row.text("link"),
                    row.instant("at"),
                    row.texts("part"),
                    row.flag("last"));
        }
    }

    /** One step of one mailing; whether there was one. */
    boolean step() {
        UUID[] tried = new UUID[1];
        try {
            return store.inTransaction(() -> {
                List<Part> parts = store.sql(
                                """
                                SELECT id, topic, facts::text AS facts, link, at, customers[done + 1 : done + ?] AS part,
                                       done + ? >= cardinality(customers) AS last
                                  FROM notices.mailing WHERE next_at <= now() ORDER BY next_at LIMIT 1
                                   FOR UPDATE SKIP LOCKED
                                """,
                                STEP,
                                STEP)
                        .list(Part::of);
                parts.forEach(part -> {
                    tried[0] = part.id();
                    make(part);
                });
                return !parts.isEmpty();
            });
        } catch (RuntimeException e) {
            if (tried[0] == null) {
                throw e;
            }
            LOG.error("A mailing can't go on; tried again in ten minutes", e);
            store.sql(
                            "UPDATE notices.mailing SET next_at = now() + interval '10 minutes', reason = ? WHERE id = ?",
                            String.valueOf(e.getMessage()),
                            tried[0])
                    .update();
            return true;
        }
    }

    private void make(Part part) {
        Drafts drafts = new Drafts(part.topic(), part.at(), Facts.of(part.facts()), part.link(), null);
        posting.toCustomers(topics.demand(part.topic()), drafts, part.customers());
        if (part.last()) {
            store.sql("DELETE FROM notices.mailing WHERE id = ?", part.id()).update();
        } else {
            store.sql("UPDATE notices.mailing SET done = done + ?, reason = NULL WHERE id = ?", STEP, part.id())
                    .update();
        }
    }
}
