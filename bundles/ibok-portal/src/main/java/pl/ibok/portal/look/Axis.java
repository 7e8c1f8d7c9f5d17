package pl.ibok.portal.look;

/**
 * A ruled axis from zero: its end and the distance of its long ticks are round numbers (1, 2 or 5 times a power of ten).
 *
 * @param end value at the far end, not below the greatest value shown
 * @param step distance of the long ticks
 */
record Axis(double end, double step) {
    /** An axis that holds a value in at most six steps. */
    static Axis to(double greatest) {
        if (greatest <= 0) {
            return new Axis(1, 1);
        }
        double power = Math.pow(10, Math.floor(Math.log10(greatest)) - 1);
        for (double factor : new double[] {1, 2, 5, 10, 20, 50}) {
            double step = factor * power;
            double steps = Math.ceil(greatest / step - 1e-9);
            if (steps <= 5) {
                return new Axis(steps * step, step);
            }
        }
        throw new IllegalStateException("No round step for " + greatest);
    }

    /** Place of a value on an axis of that length. */
    double place(double value, double length) {
        return Math.max(0, value) / end * length;
    }

    /** Number of long ticks after zero. */
    int steps() {
        return (int) Math.round(end / step);
    }
}
