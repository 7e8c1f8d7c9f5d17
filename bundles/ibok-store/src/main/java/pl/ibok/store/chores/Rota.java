package pl.ibok.store.chores;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.Chore;
import pl.ibok.api.time.Clock;
import pl.ibok.store.time.Repeating;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** Gives each chore its turn. The turn is a row: the node that moves its time on does the work, the others find nothing due. */
public final class Rota implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rota.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Statements statements;
    private final Clock clock;
    private final List<Chore> chores = new CopyOnWriteArrayList<>();
    private final Repeating looking;

    public Rota(Transactions transactions, Clock clock) {
        this.statements = new Statements(transactions);
        this.clock = clock;
        this.looking = new Repeating("ibok-chores", LOOK, this::look);
    }

    public void add(Chore chore) {
        chores.add(chore);
    }

    public void remove(Chore chore) {
        chores.remove(chore);
    }

    /** Does what is due on this node; called once a minute, and by tests. */
    public void look() {
        chores.forEach(this::turn);
    }

    private void turn(Chore chore) {
        try {
            if (taken(chore)) {
                chore.work();
            }
        } catch (RuntimeException e) {
            LOG.error("{} failed and is tried again at its next turn", chore.name(), e);
        }
    }

    private boolean taken(Chore chore) {
        Instant now = clock.now();
        return statements
                        .sql(
                                """
                                INSERT INTO store.chore AS c (name, next_at) VALUES (?, ?)
                                ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE c.next_at <= ?""",
                                chore.name(),
                                now.plus(chore.every()),
                                now)
                        .update()
                == 1;
    }

    @Override
    public void close() {
        looking.close();
    }
}
