package pl.ibok.api.store;

import java.util.Map;

/** What each schema owes a person: their data on request, and being forgotten (RODO art. 15, 17, 20). */
public interface PersonalData {

    /** The schema it answers for. */
    String schema();

    /** Everything held about the customer, as JSON-ready lists by kind. */
    Map<String, Object> export(String customer);

    /** Removes or blanks what identifies the customer and need not be kept by law; idempotent. */
    void anonymise(String customer);
}
