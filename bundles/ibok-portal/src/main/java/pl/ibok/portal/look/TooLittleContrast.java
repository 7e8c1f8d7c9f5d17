package pl.ibok.portal.look;

/** A brand colour on which white text could not be read. */
public final class TooLittleContrast extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final double measured;
    private final String nearest;

    TooLittleContrast(double measured, String nearest) {
        super(String.format(
                "White on this brand has a contrast of %.2f:1, at least 4.5:1 is needed; the nearest shade that has it is %s",
                measured, nearest));
        this.measured = measured;
        this.nearest = nearest;
    }

    /** Contrast of white on the refused colour. */
    public double measured() {
        return measured;
    }

    /** The lightest shade of the same hue that is allowed, e.g. {@code #0b7a9e}. */
    public String nearest() {
        return nearest;
    }
}
