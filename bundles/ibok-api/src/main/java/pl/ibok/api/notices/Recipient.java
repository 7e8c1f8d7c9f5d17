package pl.ibok.api.notices;

import java.util.Locale;
import java.util.UUID;

/** To whom a notice goes. */
public sealed interface Recipient {

    /** Every account that may see the customer, each by its own choice of channels and language; with no account, the customer's known e-mail address. */
    record OfCustomer(String customer) implements Recipient {}

    /** One account, about itself. */
    record OfAccount(UUID account) implements Recipient {}

    /**
     * Somebody without an account, or an address that is to be confirmed: e-mail only.
     *
     * @param customer the customer it concerns, whose message centre shows it, or null
     */
    record OfAddress(String email, String name, Locale locale, String customer) implements Recipient {}

    static Recipient customer(String code) {
        return new OfCustomer(code);
    }

    static Recipient account(UUID id) {
        return new OfAccount(id);
    }

    static Recipient address(String email, String name, Locale locale) {
        return new OfAddress(email, name, locale, null);
    }
}
