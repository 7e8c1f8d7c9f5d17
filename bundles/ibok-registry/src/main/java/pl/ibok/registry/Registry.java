package pl.ibok.registry;

import java.util.List;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registry.search.Findable;

/** Everything the registry offers, on one store. */
public final class Registry {

    private final Store store;
    private final Findable findable;
    private final CustomerRegister customers;
    private final ReadingRegister readings;
    private final Tariffs tariffs;
    private final Registrar registrar;

    /** Without a search. */
    public Registry(Store store, Clock clock) {
        this(store, clock, new Findable(List.of()));
    }

    public Registry(Store store, Clock clock, Findable findable) {
        this.store = store;
        this.findable = findable;
        this.customers = new CustomerRegister(store);
        this.readings = new ReadingRegister(store, clock);
        this.tariffs = new Tariffs(store);
        Installations installations = new Installations(store, readings);
        this.registrar = new UtilityRegistrar(
                store, customers, new ContractRegister(store, installations), installations, tariffs, findable);
    }

    public Customers customers() {
        return customers;
    }

    public Meters meters() {
        return new MeterRegister(store);
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
        return new CustomerData(store, findable);
    }

    public GaugeSource gauges() {
        return new RegistryGauges(store);
    }
}
