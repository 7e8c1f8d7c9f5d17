package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Writes what the utility knows: for the demonstration, imports and the office. Every call is idempotent by its natural key (code, number), so that it
 * can be repeated.
 */
public interface Registrar {

    /** Adds the customer or updates the one of that code. */
    void customer(Customer customer);

    /**
     * Adds the premises and returns their id; the same address gives the same id.
     *
     * @param city town or village
     * @param street null where streets have no names
     */
    UUID premises(String street, String house, String flat, String postcode, String city);

    /** Adds a service point at the premises or returns the one of that code. */
    UUID servicePoint(String code, UUID premises, ServicePoint.Kind kind, UUID main, String location);

    /**
     * Adds a contract for service points from a day on, or returns quietly when that number is there.
     *
     * @throws IllegalArgumentException when a service point has another customer's contract on one of the days, the hand-over day excepted
     */
    void contract(
            String number,
            String customer,
            List<UUID> servicePoints,
            Period days,
            String tariffGroup,
            int billingMonths,
            boolean sewage);

    /** Ends a contract on a day, with the states of its meters as protocol readings visible to both sides. */
    void endContract(String number, LocalDate last, java.util.Map<UUID, BigDecimal> states);

    /**
     * Installs a meter.
     *
     * @param legalisedUntil given by the utility, or null
     * @param marking year of the metrology marking; used to compute the legalisation when it is not given, or null
     * @throws IllegalArgumentException when another meter is installed at the service point on that day
     */
    UUID install(
            UUID servicePoint,
            String number,
            int digits,
            boolean radio,
            LocalDate on,
            BigDecimal state,
            LocalDate legalisedUntil,
            Integer marking);

    /** Takes the installed meter out and puts another in on the same day, without a break in consumption. */
    UUID exchange(
            UUID servicePoint,
            LocalDate on,
            BigDecimal removedState,
            String number,
            int digits,
            boolean radio,
            BigDecimal state,
            LocalDate legalisedUntil,
            Integer marking);

    /** Adds or replaces a tariff's price from a day on. */
    void price(String tariffGroup, Pricing.Price price);

    /** Describes a tariff group. */
    void tariffGroup(String code, String description);
}
