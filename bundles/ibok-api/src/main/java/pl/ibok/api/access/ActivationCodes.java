package pl.ibok.api.access;

import java.util.Collection;
import java.util.Map;

/** Codes with which customers open their accounts by themselves; printed on letters and invoices. Only their hashes are kept (decision 33). */
public interface ActivationCodes {

    /**
     * Makes a new code for each of the customers, in the current transaction; the ones they had end.
     *
     * @return customer code → activation code, to be printed now: it can't be had a second time
     */
    Map<String, String> make(Collection<String> customers);
}
