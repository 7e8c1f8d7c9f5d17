package pl.ibok.api.access;

/**
 * A permission that a bundle declares. Its words for people are the message {@code permission.<name>} of the declaring bundle.
 *
 * @param name {@code <bundle>.<verb>}, for example {@code reading.submit}
 * @param side whether it is granted to customers' accounts or to staff by roles
 * @param roles shipped staff roles that have it from the start: clerk, accountant, editor, administrator
 */
public record Permission(String name, Side side, java.util.Set<String> roles) {

    public enum Side {
        CUSTOMER,
        STAFF
    }

    public static Permission customer(String name) {
        return new Permission(name, Side.CUSTOMER, java.util.Set.of());
    }

    public static Permission staff(String name, String... roles) {
        return new Permission(name, Side.STAFF, java.util.Set.of(roles));
    }
}
