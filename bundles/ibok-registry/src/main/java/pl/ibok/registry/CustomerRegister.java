package pl.ibok.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.store.Store;

final class CustomerRegister implements Customers {

    private final Store store;

    CustomerRegister(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Customer> find(String code) {
        return store.sql(
                        "SELECT code, name, kind, nip, address, email, phone FROM registry.customer WHERE code = ?",
                        code)
                .first(Rows::customer);
    }

    @Override
    public List<Customer> find(Collection<String> codes) {
        return store.sql(
                        """
                        SELECT code, name, kind, nip, address, email, phone FROM registry.customer
                        WHERE code = ANY (?) ORDER BY name, code
                        """,
                        codes)
                .list(Rows::customer);
    }

    /** Adds the customer or updates the one of that code. */
    void put(Customer customer) {
        store.sql(
                        """
                        INSERT INTO registry.customer AS c (code, name, kind, nip, address, email, phone)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, nip = excluded.nip,
                            address = excluded.address, email = excluded.email, phone = excluded.phone
                        WHERE (c.name, c.kind, c.nip, c.address, c.email, c.phone) IS DISTINCT FROM
                            (excluded.name, excluded.kind, excluded.nip, excluded.address, excluded.email, excluded.phone)
                        """,
                        customer.code(),
                        customer.name(),
                        customer.kind(),
                        customer.nip(),
                        customer.address(),
                        customer.email(),
                        customer.phone())
                .update();
    }
}
