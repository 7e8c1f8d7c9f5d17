package pl.ibok.demo.town;

import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.registry.Customer;

/**
 * A contract at an address, and its meters.
 *
 * @param number consecutive, from 0; the route by which staff read follows it
 * @param since first day of the contract
 * @param successor who takes over, or null
 * @param takeOver last day of the first customer's contract, or null
 * @param points the main one first
 */
record Household(
        int number,
        Customer customer,
        String street,
        String house,
        String flat,
        String contract,
        String tariffGroup,
        int billingMonths,
        LocalDate since,
        Customer successor,
        LocalDate takeOver,
        List<Point> points) {

    /** Whose contract it is on the day. */
    Customer customerOn(LocalDate day) {
        return successor != null && day.isAfter(takeOver) ? successor : customer;
    }

    /** The utility reads each household within the last ten days of a billing period, which ends on the 25th (e-reading's default window). */
    boolean readOn(LocalDate day) {
        return day.getDayOfMonth() == 16 + number % 8 && periodEndsIn(day);
    }

    /** The last day of the window: who has not been read is estimated. */
    boolean estimatedOn(LocalDate day) {
        return day.getDayOfMonth() == 25 && periodEndsIn(day);
    }

    private boolean periodEndsIn(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - 11, billingMonths) == 0;
    }
}
