package pl.ibok.reading.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The slip of the hand that would explain a doubtful value.
 *
 * @param kind one digit read as another, or two neighbours swapped
 * @param typed the digit or digits that were typed
 * @param meant what may have been meant instead
 * @param value the state that would be, m³
 * @param consumption the use that would be, m³
 */
public record Slip(Kind kind, String typed, String meant, BigDecimal value, BigDecimal consumption) {
    /** Digits that look alike on a wet dial. */
    private static final String LOOK_ALIKE = "17 71 38 83 06 60 08 80 56 65 69 96 49 94";

    private static final BigDecimal LIKELIER = new BigDecimal("0.5");
    private static final BigDecimal NEAR = new BigDecimal("0.6");
    private static final BigDecimal SPARE = BigDecimal.valueOf(3);

    public enum Kind {
        DIGIT,
        SWAP
    }

    private record Guess(Slip slip, BigDecimal distance) {}

    /**
     * The likeliest slip, if one explains the value.
     *
     * @param expected use to be expected, m³
     */
    static Optional<Slip> likeliest(BigDecimal value, Known known, BigDecimal expected) {
        String digits = value.setScale(0, RoundingMode.DOWN).toPlainString();
        String padded = "0".repeat(Math.max(0, known.digits() - digits.length())) + digits;
        Guess best = null;
        for (int i = 0; i < padded.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                best = better(
                        best,
                        changed(padded, i, digit),
                        Kind.DIGIT,
                        padded.substring(i, i + 1),
                        "" + digit,
                        known,
                        expected);
            }
            if (i + 1 < padded.length()) {
                String pair = padded.substring(i, i + 2);
                String swapped = "" + pair.charAt(1) + pair.charAt(0);
                best = better(
                        best,
                        padded.substring(0, i) + swapped + padded.substring(i + 2),
                        Kind.SWAP,
                        pair,
                        swapped,
                        known,
                        expected);
            }
        }
        return Optional.ofNullable(best).map(Guess::slip);
    }

    private static Guess better(
            Guess best, String candidate, Kind kind, String typed, String meant, Known known, BigDecimal expected) {
        BigDecimal value = new BigDecimal(candidate);
        BigDecimal use = value.subtract(known.last().setScale(0, RoundingMode.DOWN));
        BigDecimal distance = use.subtract(expected).abs();
        boolean fits = !typed.equals(meant)
                && use.signum() >= 0
                && distance.compareTo(expected.multiply(NEAR).max(SPARE)) <= 0;
        if (!fits) {
            return best;
        }
        BigDecimal weighed =
                kind == Kind.SWAP || LOOK_ALIKE.contains(typed + meant) ? distance.multiply(LIKELIER) : distance;
        return best != null && best.distance.compareTo(weighed) <= 0
                ? best
                : new Guess(new Slip(kind, typed, meant, value, use), weighed);
    }

    private static String changed(String digits, int at, char digit) {
        return digits.substring(0, at) + digit + digits.substring(at + 1);
    }
}
