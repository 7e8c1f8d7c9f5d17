package pl.ibok.portal.look;

/**
 * A customer the account may act for.
 *
 * @param code customer number as printed on invoices
 * @param name person or company
 * @param address where the water is delivered, one line
 * @param href the present page (or the start) for this customer
 * @param current whether it is the one shown now
 */
public record CustomerChoice(String code, String name, String address, String href, boolean current) {}
