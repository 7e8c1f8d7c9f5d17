package pl.ibok.registry;

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

/** Everything the registry offers, on one store. */
public final class Registry {

    private final Store store;
    private final CustomerRegister customers;
    private final ReadingRegister readings;
    private final Tariffs tariffs;
    private final Registrar registrar;

    public Registry(Store store, Clock clock) {
        this.store = store;
        this.customers = new CustomerRegister(store);
        this.readings = new ReadingRegister(store, clock);
        this.tariffs = new Tariffs(store);
        Installations installations = new Installations(store, readings);
        this.registrar =
                new UtilityRegistrar(customers, new ContractRegister(store, installations), installations, tariffs);
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
        return new CustomerData(store);
    }

    public GaugeSource gauges() {
        return new RegistryGauges(store);
    }
}
