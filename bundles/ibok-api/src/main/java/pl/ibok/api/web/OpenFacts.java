package pl.ibok.api.web;

import java.time.LocalDate;
import java.util.List;

/** What an e-service tells anyone on the public start page: outages, prices. One indexed query at most, read-only; one that fails shows nothing. */
public interface OpenFacts {

    /** Name of the e-service it belongs to. */
    String service();

    /** @param words of the bundle that registered this */
    List<StartFacts.Notice> notices(LocalDate today, Words words);
}
