package pl.ibok.reading.check;

import java.math.BigDecimal;

/**
 * What makes a reading doubtful.
 *
 * @param times how many times the usual use it would be, one decimal; null where that says nothing
 * @param slip the slip that would explain it, or null
 * @param otherMeter number of the meter it fits better, or null
 */
public record Doubt(Rule rule, BigDecimal times, Slip slip, String otherMeter) {}
