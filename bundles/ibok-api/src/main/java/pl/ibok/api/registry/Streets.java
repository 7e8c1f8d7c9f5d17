package pl.ibok.api.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who has premises where, for what concerns a street and not a customer: outages, the quality of water. */
public interface Streets {

    /** Streets of the premises that these customers have by contract on the day, by one query. */
    List<Street> of(Collection<String> customers, LocalDate day);

    /**
     * Customers who have premises by contract on the day on one of the streets, each once, by one query. A street without a name stands for its whole place.
     * Reads the list of streets, so it is for changes made by staff and not for pages.
     */
    List<String> customers(Collection<Street> streets, LocalDate day);
}
