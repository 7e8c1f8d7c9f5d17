package pl.ibok.demo.town;

import java.time.LocalDate;
import java.time.Month;

/**
 * How much water is used, invented but always the same: a usual use, more in summer, no two days alike.
 *
 * @param litres usual use a day
 * @param pattern over the year
 * @param seed tells one household from another
 */
record Use(int litres, Pattern pattern, int seed) {

    enum Pattern {
        HOME,
        /** Little on Sundays. */
        BUSINESS,
        /** From mid-April to September, not on rainy days. */
        GARDEN
    }

    /** Litres used on the day. */
    long on(LocalDate day) {
        double chance = chance(day);
        double share =
                switch (pattern) {
                    case HOME -> summer(day) * (0.55 + 0.9 * chance);
                    case BUSINESS -> (day.getDayOfWeek().getValue() == 7 ? 0.15 : 1.05) * (0.8 + 0.4 * chance);
                    case GARDEN -> gardening(day) && chance > 0.45 ? 2 * chance : 0;
                };
        return Math.round(litres * share);
    }

    private static double summer(LocalDate day) {
        return 1 + 0.1 * Math.cos(2 * Math.PI * (day.getDayOfYear() - 196) / 365.0);
    }

    private static boolean gardening(LocalDate day) {
        return !day.isBefore(day.with(Month.APRIL).withDayOfMonth(15)) && day.getMonthValue() <= 9;
    }

    /** Between 0 and 1, the same for the same day (splitmix64). */
    private double chance(LocalDate day) {
        long z = (day.toEpochDay() * 1_000_003L + seed) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) / (double) (1L << 53);
    }
}
