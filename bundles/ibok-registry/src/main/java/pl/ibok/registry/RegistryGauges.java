package pl.ibok.registry;

import java.util.List;
import pl.ibok.api.health.Gauge;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.store.Store;

/** How much there is. Readings and intervals are the planner's estimates: counting millions for a monitor would cost more than it tells. */
final class RegistryGauges implements GaugeSource {

    private final Store store;

    RegistryGauges(Store store) {
        this.store = store;
    }

    @Override
    public List<Gauge> gauges() {
        return store.sql(
                        """
                        SELECT (SELECT count(*) FROM registry.customer) AS customers,
                            (SELECT count(*) FROM registry.meter WHERE removed_on IS NULL) AS meters,
                            (SELECT greatest(reltuples, 0)::bigint FROM pg_catalog.pg_class
                                WHERE oid = 'registry.reading'::regclass) AS readings,
                            (SELECT coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint FROM pg_catalog.pg_inherits i
                                JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                                WHERE i.inhparent = 'registry.interval_reading'::regclass) AS intervals
                        """)
                .one(row -> List.of(
                        new Gauge("ibok_registry_customers", "Customers in the registry", row.big("customers")),
                        new Gauge("ibok_registry_meters", "Meters installed at the moment", row.big("meters")),
                        new Gauge("ibok_registry_readings", "Readings, estimated", row.big("readings")),
                        new Gauge("ibok_registry_intervals", "Radio values, estimated", row.big("intervals"))));
    }
}
