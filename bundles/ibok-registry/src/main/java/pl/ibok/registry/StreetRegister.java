package pl.ibok.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Street;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/** Finds customers by street and houses by customer. The streets are compared as {@link Street#key} writes them. */
final class StreetRegister implements Streets {
    private final Store store;

    StreetRegister(Store store) {
        this.store = store;
    }

    @Override
    public List<House> of(Collection<String> customers, LocalDate day) {
        return store.sql(
                        """
                        SELECT DISTINCT c.customer_code, p.city, p.street, p.house FROM registry.contract c
                        JOIN registry.contract_service_point cs ON cs.contract_number = c.number
                        JOIN registry.service_point sp ON sp.id = cs.service_point_id
                        JOIN registry.premises p ON p.id = sp.premises_id
                        WHERE c.customer_code = ANY (?) AND cs.first_day <= ? AND coalesce(cs.last_day, 'infinity'::date) >= ?""",
                        customers,
                        day,
                        day)
                .list(StreetRegister::house);
    }

    private static House house(Row row) {
        return new House(
                row.text("customer_code"), new Street(row.text("city"), row.text("street")), row.text("house"));
    }

    @Override
    public List<House> on(Collection<Street> streets, LocalDate day) {
        if (streets.isEmpty()) {
            return List.of();
        }
        return store.sql(
                        """
                        WITH place AS (
                            SELECT city, street,
                                lower(regexp_replace(btrim(city), '\\s+', ' ', 'g') COLLATE "pl-x-icu") || ';' AS city_key,
                                regexp_replace(lower(regexp_replace(btrim(coalesce(street, '')), '\\s+', ' ', 'g') COLLATE "pl-x-icu"),
                                    '^(ulica\\s|ul\\.|ul\\s)\\s*', '') AS street_key
                            FROM (SELECT DISTINCT city, street FROM registry.premises) every_street
                        )
                        SELECT DISTINCT c.customer_code, p.city, p.street, p.house FROM place
                        JOIN registry.premises p ON p.city = place.city AND p.street IS NOT DISTINCT FROM place.street
                        JOIN registry.service_point sp ON sp.premises_id = p.id
                        JOIN registry.contract_service_point cs ON cs.service_point_id = sp.id
                        JOIN registry.contract c ON c.number = cs.contract_number
                        WHERE (city_key || street_key = ANY (?::text[]) OR city_key = ANY (?::text[]))
                            AND cs.first_day <= ? AND coalesce(cs.last_day, 'infinity'::date) >= ?
                        ORDER BY c.customer_code""",
                        streets.stream().map(Street::key).toList(),
                        streets.stream().map(Street::key).toList(),
                        day,
                        day)
                .list(StreetRegister::house);
    }
}
