package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reading in the history of a meter.
 *
 * @param previousOn day of the previous counted reading, or null for the first
 * @param consumption m³ since the previous counted reading (accepted or billed; a roll-over of the dial counted in), or null for the first
 * @param daily m³ a day since the previous one, 3 decimals, or null
 */
public record ReadingLine(Reading reading, LocalDate previousOn, BigDecimal consumption, BigDecimal daily) {}
