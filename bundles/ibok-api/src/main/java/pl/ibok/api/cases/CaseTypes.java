package pl.ibok.api.cases;

import java.util.Locale;
import java.util.Optional;

/** Kinds of cases that a customer can open here instead of on paper. Asked through a reference-list: nobody there = only paper. */
public interface CaseTypes {

    /**
     * Where a case of this type is opened; empty when there is no such type, or customers may not open it.
     *
     * @param type code of the type, for example {@code owner-change}
     */
    Optional<CaseLink> open(String type, Locale locale);

    /**
     * @param title of the type, in that language
     * @param path in the portal
     */
    record CaseLink(String title, String path) {}
}
