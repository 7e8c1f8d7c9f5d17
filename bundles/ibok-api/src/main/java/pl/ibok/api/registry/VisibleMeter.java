package pl.ibok.api.registry;

/**
 * A meter that a customer may see, and the days of it they may see: the contract's and the meter's days in common. Contracts of one customer
 * that follow each other count as one. The reading of the hand-over day is visible to both the old and the new customer.
 *
 * @param supply the newest contract that shows it
 * @param visible days whose readings the customer may see, the hand-over day included
 * @param use days whose consumption is theirs, so whose {@link Intervals} they may see: without a hand-over day that was still the other's
 * @param last the newest accepted reading within the visible days, or null
 */
public record VisibleMeter(Meter meter, Supply supply, Period visible, Period use, Reading last) {

    /** A meter without a hand-over. */
    public VisibleMeter(Meter meter, Supply supply, Period visible, Reading last) {
        this(meter, supply, visible, visible, last);
    }
}
