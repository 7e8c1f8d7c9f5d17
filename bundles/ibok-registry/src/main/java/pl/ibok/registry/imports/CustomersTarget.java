package pl.ibok.registry.imports;

import static pl.ibok.api.exchange.ImportField.optional;
import static pl.ibok.api.exchange.ImportField.required;

import java.util.List;
import java.util.Locale;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registry.search.Findable;

/**
 * Takes customers with their contracts, premises, service points and meters from a flat file, one line a meter. Name,
 * address, e-mail, phone and a NIP that was missing follow the file, since the utility knows its customers; whatever else is there already stays as it
 * is, and a line that says something else about it is a conflict that names what.
 */
public final class CustomersTarget implements ImportTarget {

    private final Store store;
    private final Clock clock;
    private final Findable findable;

    public CustomersTarget(Store store, Clock clock, Findable findable) {
        this.findable = findable;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registry.customers";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("customer", ImportField.Type.TEXT),
                required("name", ImportField.Type.TEXT),
                optional("kind", ImportField.Type.TEXT),
                optional("nip", ImportField.Type.TEXT),
                optional("address", ImportField.Type.TEXT),
                optional("email", ImportField.Type.TEXT),
                optional("phone", ImportField.Type.TEXT),
                required("contract", ImportField.Type.TEXT),
                required("contract_from", ImportField.Type.DATE),
                optional("contract_to", ImportField.Type.DATE),
                required("tariff", ImportField.Type.TEXT),
                optional("billing_months", ImportField.Type.WHOLE),
                optional("sewage", ImportField.Type.FLAG),
                required("point", ImportField.Type.TEXT),
                optional("point_kind", ImportField.Type.TEXT),
                optional("main_point", ImportField.Type.TEXT),
                optional("location", ImportField.Type.TEXT),
                optional("street", ImportField.Type.TEXT),
                required("house", ImportField.Type.TEXT),
                optional("flat", ImportField.Type.TEXT),
                optional("postcode", ImportField.Type.TEXT),
                required("city", ImportField.Type.TEXT),
                required("meter", ImportField.Type.TEXT),
                required("digits", ImportField.Type.WHOLE),
                optional("radio_key", ImportField.Type.TEXT),
                required("installed_on", ImportField.Type.DATE),
                optional("installed_state", ImportField.Type.VOLUME),
                optional("legalised_until", ImportField.Type.DATE),
                optional("legalised_in", ImportField.Type.WHOLE),
                optional("marking", ImportField.Type.WHOLE));
    }

    @Override
    public String words(String key, Locale locale) {
        return Words.of(key, locale);
    }

    @Override
    public void apply(Batch batch) {
        run(CustomerRows.REFUSE);
        run(CustomerConflicts.WITH_REGISTRY);
        run(CustomerConflicts.WITH_ROWS_BEFORE);
        run(CustomerConflicts.OF_CUSTOMERS);
        run(CustomerRows.REFUSE_WITHOUT_MAIN);
        run(CustomerRows.CUSTOMERS);
        run(CustomerRows.PREMISES);
        run(CustomerRows.MAIN_POINTS);
        run(CustomerRows.OTHER_POINTS);
        run(CustomerRows.CONTRACTS);
        run(CustomerRows.CONTRACT_POINTS);
        run(CustomerRows.METERS);
        store.sql(CustomerRows.PROTOCOLS, clock.now()).update();
        run(CustomerRows.CHANGING);
        run(CustomerRows.CHANGE);
        run(CustomerRows.OUTCOMES);
        findable.staged();
    }

    private void run(String statement) {
        store.sql(statement).update();
    }
}
