package pl.ibok.registration.pages;

import java.util.UUID;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;

/** A customer's own cases: another one's is missing. */
final class OwnCases {
    private OwnCases() {}

    static CaseFile find(Cases cases, Visit visit, String id) {
        return cases.find(visit.customer(), id(id)).orElseThrow(() -> new Missing("case " + id));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Missing("id " + text);
        }
    }
}
