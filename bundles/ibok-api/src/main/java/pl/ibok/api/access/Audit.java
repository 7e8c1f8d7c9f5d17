package pl.ibok.api.access;

/**
 * Who saw and did what, written in the current transaction (or one of its own). Every write, and every read by staff, by a delegate and by "see
 * as"; a customer's reads of their own are not written one by one. Rows can't be changed with the application's role.
 */
public interface Audit {

    /**
     * @param action {@code <bundle>.<what>}, for example {@code reading.submitted}
     * @param customer the customer concerned, or null
     * @param subject what exactly: kind and id, for example {@code meter 118204}
     * @param detail a sentence or JSON for people who investigate; never a secret
     */
    void record(String action, String customer, String subject, String detail);
}
