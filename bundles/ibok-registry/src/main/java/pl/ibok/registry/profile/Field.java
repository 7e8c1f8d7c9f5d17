package pl.ibok.registry.profile;

import java.util.Locale;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.settings.Setting;

/** A part of a customer's contact data. */
enum Field {
    /** On invoices and in the contract: changed only with a document that says so. */
    NAME(true),
    /** Where letters go. */
    ADDRESS(true),
    EMAIL(false),
    PHONE(false);

    private final boolean approved;

    /** @param approved whether the office approves a change unless the utility says otherwise */
    Field(boolean approved) {
        this.approved = approved;
    }

    /** Whether the office has to approve a change. */
    Setting<Boolean> approved() {
        return Setting.flag("registry.approve." + word(), approved);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Customer customer) {
        return switch (this) {
            case NAME -> customer.name();
            case ADDRESS -> customer.address();
            case EMAIL -> customer.email();
            case PHONE -> customer.phone();
        };
    }
}
