package pl.ibok.api.registry;

import java.util.List;

/**
 * A meter with some of its history.
 *
 * @param lines counted readings within the visible days, newest first; the consumption of the last one is null where older ones were left out
 */
public record MeterLines(VisibleMeter meter, List<ReadingLine> lines) {}
