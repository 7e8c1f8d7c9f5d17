package pl.ibok.api.access;

import java.math.BigDecimal;

/**
 * Knows an invoice's number and amount together: a secret that only its customer has, good for opening an account. Registered as a service by what keeps
 * invoices; without one, this way is not offered.
 */
public interface InvoiceProof {

    /**
     * Whether the customer has an invoice of this number and amount. Takes the same work whether or not there is such a customer or invoice.
     *
     * @param customer customer code as typed
     * @param number invoice number as typed; capitals and spaces don't matter
     * @param gross amount of the invoice, PLN
     */
    boolean matches(String customer, String number, BigDecimal gross);
}
