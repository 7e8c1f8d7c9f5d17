package pl.ibok.registry;

import pl.ibok.api.health.Gauge;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Memory;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Everything the registry offers, on one store. */
public final class Registry {

    private final Store store;
    private final Memory<MeterRegister.Seen, VisibleMeter> memory;
    private final CustomerRegister customers;
    private final ReadingRegister readings;
    private final Tariffs tariffs;
    private final Registrar registrar;

    public Registry(Store store, Signals signals, Clock clock) {
        this.store = store;
        this.memory = new Memory<>(
                "registry.changed", store, signals, seen -> seen.meter().toString());
        this.customers = new CustomerRegister(store);
        this.readings = new ReadingRegister(store, memory, clock);
        this.tariffs = new Tariffs(store);
        Installations installations = new Installations(store, readings);
        this.registrar = new UtilityRegistrar(
                customers, new ContractRegister(store, installations), installations, tariffs, memory);
    }

    public Customers customers() {
        return customers;
    }

    public Meters meters() {
        return new MeterRegister(store, memory);
    }

    public Readings readings() {
        return readings;
    }

    public Intervals intervals() {
        return new IntervalRegister(store);
    }

    public Pricing pricing() {
        return tariffs;
    }

    public Registrar registrar() {
        return registrar;
    }

    public PersonalData personalData() {
        return new CustomerData(store);
    }

    /** What is kept in memory; hears of changes. */
    public Signals.Listener memory() {
        return memory;
    }

    public Gauge.Source gauges() {
        return new RegistryGauges(store);
    }
}
