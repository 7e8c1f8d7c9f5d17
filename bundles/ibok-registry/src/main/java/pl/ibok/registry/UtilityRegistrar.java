package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.store.Memory;
import pl.ibok.api.store.Store;
import pl.ibok.registry.Installations.Device;
import pl.ibok.registry.search.Findable;

final class UtilityRegistrar implements Registrar {

    private final Store store;
    private final CustomerRegister customers;
    private final ContractRegister contracts;
    private final Installations installations;
    private final Tariffs tariffs;
    private final Findable findable;
    private final Memory<?, ?> memory;

    UtilityRegistrar(
            Store store,
            CustomerRegister customers,
            ContractRegister contracts,
            Installations installations,
            Tariffs tariffs,
            Findable findable,
            Memory<?, ?> memory) {
        this.store = store;
        this.findable = findable;
        this.customers = customers;
        this.contracts = contracts;
        this.installations = installations;
        this.tariffs = tariffs;
        this.memory = memory;
    }

    @Override
    public void customer(Customer customer) {
        store.inTransaction(() -> {
            customers.put(customer);
            findable.changed(List.of(customer.code()), List.of());
        });
    }

    @Override
    public UUID premises(String street, String house, String flat, String postcode, String city) {
        return forgetting(contracts.premises(street, house, flat, postcode, city));
    }

    @Override
    public UUID servicePoint(String code, UUID premises, ServicePoint.Kind kind, UUID main, String location) {
        return forgetting(contracts.servicePoint(code, premises, kind, main, location));
    }

    @Override
    public void contract(
            String number,
            String customer,
            List<UUID> servicePoints,
            Period days,
            String tariffGroup,
            int billingMonths,
            boolean sewage) {
        store.inTransaction(() -> {
            contracts.add(
                    new ContractRegister.Terms(number, customer, days, tariffGroup, billingMonths, sewage),
                    servicePoints);
            findable.changed(List.of(customer), servicePoints);
            memory.changed(Memory.ALL);
        });
    }

    @Override
    public void endContract(String number, LocalDate last, Map<UUID, BigDecimal> states) {
        contracts.end(number, last, states);
        memory.changed(Memory.ALL);
    }

    @Override
    public UUID install(
            UUID servicePoint,
            String number,
            int digits,
            boolean radio,
            LocalDate on,
            BigDecimal state,
            LocalDate legalisedUntil,
            Integer marking) {
        return findableAt(
                servicePoint,
                () -> installations.install(
                        servicePoint, new Device(number, digits, radio, on, state, legalisedUntil, marking)));
    }

    @Override
    public UUID exchange(
            UUID servicePoint,
            LocalDate on,
            BigDecimal removedState,
            String number,
            int digits,
            boolean radio,
            BigDecimal state,
            LocalDate legalisedUntil,
            Integer marking) {
        return findableAt(
                servicePoint,
                () -> installations.exchange(
                        servicePoint,
                        removedState,
                        new Device(number, digits, radio, on, state, legalisedUntil, marking)));
    }

    private UUID findableAt(UUID servicePoint, Supplier<UUID> change) {
        return store.inTransaction(() -> {
            UUID meter = change.get();
            findable.changed(List.of(), List.of(servicePoint));
            memory.changed(Memory.ALL);
            return meter;
        });
    }

    @Override
    public void price(String tariffGroup, Pricing.Price price) {
        tariffs.put(tariffGroup, price);
    }

    @Override
    public void tariffGroup(String code, String description) {
        tariffs.group(code, description);
    }

    /** What customers see is read anew, once this is committed. */
    private UUID forgetting(UUID made) {
        memory.changed(Memory.ALL);
        return made;
    }
}
