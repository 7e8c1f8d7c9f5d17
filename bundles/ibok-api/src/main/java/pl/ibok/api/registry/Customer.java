package pl.ibok.api.registry;

/**
 * The party: one code, one balance. A customer may have several contracts.
 *
 * @param code customer code as printed on letters and invoices; unique, never reused
 * @param nip tax number of a business, 10 digits, or null
 * @param address correspondence address in one line
 * @param email null when not known
 * @param phone null when not known
 */
public record Customer(String code, String name, Kind kind, String nip, String address, String email, String phone) {

    public enum Kind {
        PERSON,
        BUSINESS
    }
}
