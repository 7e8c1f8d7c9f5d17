package pl.ibok.api.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Service points and meters, always through the eyes of one customer: only what their contracts cover, and only for those days. */
public interface Meters {

    /** What the customer has or had by contract, newest first. */
    List<Supply> supplies(String customer);

    /** Meters the customer may see: those in use on the day first (main before sub and garden), then the removed ones, newest first. */
    List<VisibleMeter> of(String customer, LocalDate day);

    /** The meter, if the customer may see it at all. */
    Optional<VisibleMeter> find(String customer, UUID meter);

    /** The meter in use on the day with this number at a service point of this customer; for reading without signing in. */
    Optional<VisibleMeter> byNumber(String customer, String number, LocalDate day);

    /** Any meter, for staff. */
    Optional<Meter> find(UUID meter);

    /**
     * Meters of these customers in use on the day, main before sub and garden, each with its newest counted readings, newest first. One query, for the
     * start page.
     *
     * @param most readings a meter
     */
    List<MeterLines> newest(Collection<String> customers, LocalDate day, int most);
}
