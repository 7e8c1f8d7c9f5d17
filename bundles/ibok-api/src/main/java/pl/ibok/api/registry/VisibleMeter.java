package pl.ibok.api.registry;

/**
 * A meter that a customer may see, and the days of it they may see: the contract's and the meter's days in common. The reading of the first
 * day (hand-over) is visible to both the old and the new customer.
 *
 * @param last the newest accepted reading within those days, or null
 */
public record VisibleMeter(Meter meter, Supply supply, Period visible, Reading last) {}
