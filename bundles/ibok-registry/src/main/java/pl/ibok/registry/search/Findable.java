package pl.ibok.registry.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.search.SearchIndex;

/**
 * Keeps what staff find of the registry: customers by name, code, NIP, phone and the addresses they have or had; meters by number; service points by code and
 * address. A meter and a point lead to the customer of their last contract. Does nothing while there is no search.
 */
public final class Findable {
    private static final String PERMISSION = "office.customers";

    private static final String ADDRESS =
            "concat_ws(', ', concat_ws(' ', p.street, p.house || coalesce('/' || p.flat, '')), concat_ws(' ',"
                    + " p.postcode, p.city))";

    private static final String CUSTOMERS =
            """
            SELECT 'registry.customer' AS kind, c.code AS id, c.code AS customer, c.name AS title,
                concat_ws(' · ', c.code, c.address, nullif(places.all, c.address), c.nip, c.email) AS text,
                ARRAY[c.code, c.nip, c.phone, right(translate(c.phone, '+- ()', ''), 9)] AS keys,
                '%s' AS permission, '/office/customers/' || c.code AS path
            FROM registry.customer c
            LEFT JOIN LATERAL (
                SELECT string_agg(DISTINCT %s, ' · ') AS all
                FROM registry.contract k
                JOIN registry.contract_service_point cs ON cs.contract_number = k.number
                JOIN registry.service_point sp ON sp.id = cs.service_point_id
                JOIN registry.premises p ON p.id = sp.premises_id
                WHERE k.customer_code = c.code
            ) places ON true
            """
                    .formatted(PERMISSION, ADDRESS);

    private static final String LAST_CUSTOMER =
            """
            JOIN registry.premises p ON p.id = sp.premises_id
            JOIN LATERAL (
                SELECT k.customer_code AS code FROM registry.contract_service_point cs
                JOIN registry.contract k ON k.number = cs.contract_number
                WHERE cs.service_point_id = sp.id ORDER BY cs.first_day DESC LIMIT 1
            ) last ON true
            """;

    private static final String POINTS =
            """
            SELECT 'registry.point' AS kind, sp.code AS id, last.code AS customer, %s AS title, sp.code AS text, ARRAY[sp.code] AS keys,
                '%s' AS permission, '/office/customers/' || last.code AS path
            FROM registry.service_point sp
            """
                            .formatted(ADDRESS, PERMISSION)
                    + LAST_CUSTOMER;

    private static final String METERS =
            """
            SELECT 'registry.meter' AS kind, m.id::text AS id, last.code AS customer, m.number AS title, sp.code AS text,
                ARRAY[m.number, m.radio_key] AS keys, '%s' AS permission, '/office/customers/' || last.code AS path
            FROM registry.meter m JOIN registry.service_point sp ON sp.id = m.service_point_id
            """
                            .formatted(PERMISSION)
                    + LAST_CUSTOMER;

    private final List<SearchIndex> search;

    /** @param search empty or one, as the bundle of the search comes and goes */
    public Findable(List<SearchIndex> search) {
        this.search = search;
    }

    /** What has changed of these customers and at these service points. */
    public void changed(Collection<String> customers, Collection<UUID> points) {
        if (!customers.isEmpty()) {
            put(CUSTOMERS + "WHERE c.code = ANY (?)", customers);
        }
        if (!points.isEmpty()) {
            put(POINTS + "WHERE sp.id = ANY (?)", points);
            put(METERS + "WHERE sp.id = ANY (?)", points);
        }
    }

    /** The customers and points of the rows that an import has taken in, and the customers whose data they changed. */
    public void staged() {
        put(CUSTOMERS
                + "WHERE c.code IN (SELECT customer FROM pg_temp.staged WHERE outcome IS NULL OR outcome = 'updated')");
        put(POINTS + "WHERE sp.code IN (SELECT point FROM pg_temp.staged WHERE outcome IS NULL)");
        put(METERS + "WHERE sp.code IN (SELECT point FROM pg_temp.staged WHERE outcome IS NULL)");
    }

    /** The households that an import has made. */
    public void households() {
        put(CUSTOMERS + "WHERE c.code IN (SELECT code FROM pg_temp.household)");
        put(POINTS + "WHERE sp.id IN (SELECT point_id FROM pg_temp.household)");
        put(METERS + "WHERE sp.id IN (SELECT point_id FROM pg_temp.household)");
    }

    void allCustomers() {
        put(CUSTOMERS);
    }

    void allPoints() {
        put(POINTS);
    }

    void allMeters() {
        put(METERS);
    }

    private void put(String select, Object... parameters) {
        search.forEach(index -> index.putFrom(select, parameters));
    }
}
