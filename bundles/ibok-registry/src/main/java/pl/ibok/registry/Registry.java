package pl.ibok.registry;

import java.util.List;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Memory;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registry.search.Findable;

/** Everything the registry offers, on one store. */
public final class Registry {

    private final Store store;
    private final Findable findable;
    private final Memory<MeterRegister.Seen, VisibleMeter> memory;
    private final CustomerRegister customers;
    private final ReadingRegister readings;
    private final Tariffs tariffs;
    private final Registrar registrar;

    /** Without a search. */
    public Registry(Store store, Signals signals, Clock clock) {
        this(store, signals, clock, new Findable(List.of()));
    }

    public Registry(Store store, Signals signals, Clock clock, Findable findable) {
        this.store = store;
        this.findable = findable;
        this.memory = new Memory<>(
                "registry.changed", store, signals, seen -> seen.meter().toString());
        this.customers = new CustomerRegister(store);
        this.readings = new ReadingRegister(store, memory, clock);
        this.tariffs = new Tariffs(store);
        Installations installations = new Installations(store, readings);
        this.registrar = new UtilityRegistrar(
                store, customers, new ContractRegister(store, installations), installations, tariffs, findable, memory);
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

    public Streets streets() {
        return new StreetRegister(store);
    }

    public Registrar registrar() {
        return registrar;
    }

    public PersonalData personalData() {
        return new CustomerData(store, findable);
    }

    /** What is kept in memory; hears of changes. */
    public SignalListener memory() {
        return memory;
    }

    public GaugeSource gauges() {
        return new RegistryGauges(store);
    }
}
