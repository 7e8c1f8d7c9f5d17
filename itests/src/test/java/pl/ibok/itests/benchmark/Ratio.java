package pl.ibok.itests.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Measures ours and the ceiling in turn, so that a busy machine is busy for both, and compares the medians. */
final class Ratio {
    private Ratio() {}

    /**
     * Prints and returns ours ÷ ceiling.
     *
     * @param unit what both give
     * @param rounds measured rounds; one more before them warms up
     */
    static double of(String what, String unit, int rounds, DoubleSupplier ours, DoubleSupplier ceiling) {
        double[] mine = new double[rounds + 1];
        double[] theirs = new double[rounds + 1];
        for (int i = 0; i <= rounds; i++) {
            mine[i] = ours.getAsDouble();
            theirs[i] = ceiling.getAsDouble();
        }
        mine = Arrays.copyOfRange(mine, 1, rounds + 1);
        theirs = Arrays.copyOfRange(theirs, 1, rounds + 1);
        double ratio = median(mine) / median(theirs);
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %s: ours %.1f %s (%.1f–%.1f), ceiling %.1f %s (%.1f–%.1f), ratio %.2f%n",
                what,
                median(mine),
                unit,
                least(mine),
                most(mine),
                median(theirs),
                unit,
                least(theirs),
                most(theirs),
                ratio);
        return ratio;
    }

    static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
