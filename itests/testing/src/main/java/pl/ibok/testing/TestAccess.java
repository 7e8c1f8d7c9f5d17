package pl.ibok.testing;

import java.util.List;
import java.util.Optional;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;

/** Who may, in a test: it overrides what its subject is to ask, and whatever else is asked is a mistake. */
public interface TestAccess extends Access {

    @Override
    default Caller caller() {
        throw unexpected();
    }

    @Override
    default void require(String permission, String customer) {
        throw unexpected();
    }

    @Override
    default void requireStaff(String permission) {
        throw unexpected();
    }

    @Override
    default boolean allows(String permission, String customer) {
        throw unexpected();
    }

    @Override
    default List<CustomerGrant> customers(Caller caller) {
        throw unexpected();
    }

    @Override
    default Optional<CustomerGrant> current(Caller caller) {
        throw unexpected();
    }

    @Override
    default void remember(Caller caller, String customer) {
        throw unexpected();
    }

    @Override
    default void as(Caller caller, Runnable work) {
        throw unexpected();
    }

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("This test does not expect to be asked that");
    }
}
