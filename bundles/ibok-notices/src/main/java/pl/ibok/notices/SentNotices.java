package pl.ibok.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient.OfAccount;
import pl.ibok.api.notices.Recipient.OfAddress;
import pl.ibok.api.notices.Recipient.OfCustomer;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.notices.KnownTopics.Known;
import pl.ibok.notices.letter.Facts;

/** Sends: puts what is to be sent beside the state it speaks of, and wakes the courier after the commit. */
public final class SentNotices implements Notices {
    private final Store store;
    private final Clock clock;
    private final KnownTopics topics;
    private final Posting posting;
    private final Runnable courier;

    SentNotices(Store store, Clock clock, KnownTopics topics, Posting posting, Runnable courier) {
        this.store = store;
        this.clock = clock;
        this.topics = topics;
        this.posting = posting;
        this.courier = courier;
    }

    @Override
    public void send(Notice notice) {
        demandTransaction();
        Known topic = topics.demand(notice.topic());
        Drafts drafts = new Drafts(notice.topic(), clock.now(), notice.facts(), notice.link(), notice.secret());
        if (notice.to() instanceof OfCustomer to) {
            posting.toCustomers(topic, drafts, List.of(to.customer()));
        } else if (notice.to() instanceof OfAccount to) {
            posting.toAccount(topic, drafts, to.account());
        } else if (notice.to() instanceof OfAddress to) {
            posting.toAddress(topic, drafts, to);
        }
    }

    @Override
    public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
        demandTransaction();
        topics.demand(topic);
        if (!customers.isEmpty()) {
            store.sql(
                            "INSERT INTO notices.mailing (id, topic, facts, link, at, customers) VALUES (?, ?, ?::jsonb, ?, ?, ?)",
                            UUID.randomUUID(),
                            topic,
                            Facts.json(facts),
                            link,
                            clock.now(),
                            customers.stream().distinct().sorted().toList())
                    .update();
        }
    }

    /** What runs after the commit runs at once where there is no transaction. */
    private void demandTransaction() {
        AtomicBoolean within = new AtomicBoolean();
        AtomicBoolean atOnce = new AtomicBoolean();
        store.afterCommit(() -> {
            if (within.get()) {
                courier.run();
            } else {
                atOnce.set(true);
            }
        });
        if (atOnce.get()) {
            throw new IllegalStateException("A message is sent within a transaction");
        }
        within.set(true);
    }
}
