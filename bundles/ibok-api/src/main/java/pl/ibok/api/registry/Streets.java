package pl.ibok.api.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who has premises where, for what concerns a street and not a customer: outages, the quality of water. */
public interface Streets {

    /** Houses in which these customers have premises by contract on the day, by one query. */
    List<House> of(Collection<String> customers, LocalDate day);

    /**
     * Houses on these streets in which somebody has premises by contract on the day, by customer, by one query. A street without a name stands for its whole place.
     * Reads the list of streets, so it is for changes made by staff and not for pages.
     */
    List<House> on(Collection<Street> streets, LocalDate day);
}
