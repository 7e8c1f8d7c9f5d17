package pl.ibok.portal.look;

import java.util.List;

/** Contrast ratio of two colours by WCAG 2.2: 1 for equal ones, 21 for black on white. */
final class Contrast {
    /** Least contrast of text (WCAG 2.2, 1.4.3). */
    static final double TEXT = 4.5;

    /** Least contrast of the edge of a control and of a drawing (WCAG 2.2, 1.4.11). */
    static final double SHAPE = 3;

    private Contrast() {}

    static double of(Colour one, Colour other) {
        double lighter = Math.max(one.luminance(), other.luminance());
        double darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The least contrast of a colour against several grounds. */
    static double least(Colour colour, List<Colour> grounds) {
        return grounds.stream().mapToDouble(ground -> of(colour, ground)).min().orElseThrow();
    }
}
