package pl.ibok.store;

import java.util.List;
import pl.ibok.api.health.Gauge;
import pl.ibok.api.health.GaugeSource;

/** What a node's store says of itself to those who watch it. */
record Gauges(StoreNode node, Database database) implements GaugeSource {

    @Override
    public List<Gauge> gauges() {
        return List.of(
                new Gauge("ibok_pool_busy", "Connections in use on this node", database.busy()),
                new Gauge("ibok_pool_idle", "Connections at rest on this node", database.idle()),
                new Gauge("ibok_pool_waiting", "Threads that wait for a connection on this node", database.waiting()),
                new Gauge(
                        "ibok_outbox_waiting",
                        "Facts that listeners have not handled yet",
                        node.outbox().waiting()),
                new Gauge(
                        "ibok_outbox_dead",
                        "Facts that listeners could not handle",
                        node.outbox().dead()),
                new Gauge(
                        "ibok_jobs_waiting",
                        "Jobs that nobody has begun yet",
                        node.jobs().waiting()));
    }
}
