package pl.ibok.reading.office;

import java.math.BigDecimal;
import java.util.Locale;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.submission.Submission;

/** What is written to the customer: offered before, and put right for the decision when the clerk left it as it was. */
public final class Letters {

    /** What stands in the message at first. */
    String offered(Visit visit, Submission s) {
        return s.photo() == null ? photo(visit, s) : accepted(visit, s, s.value());
    }

    /**
     * The message that goes with a decision.
     *
     * @param value the state accepted, or null
     */
    String of(Visit visit, Submission s, Decision decision, BigDecimal value) {
        String typed =
                decision.message() == null ? "" : decision.message().strip().replace("\r\n", "\n");
        if (!typed.isEmpty() && !typed.equals(offered(visit, s))) {
            return typed;
        }
        return switch (decision.what()) {
            case ACCEPT -> accepted(visit, s, value);
            case CORRECT -> corrected(visit, s, value);
            case ASK -> photo(visit, s);
            case REJECT -> visit.text(
                    "reading.letter.reject." + decision.reason().name().toLowerCase(Locale.ROOT), s.value(), s.on());
        };
    }

    private static String accepted(Visit visit, Submission s, BigDecimal value) {
        BigDecimal use = use(s, value);
        return use == null
                ? visit.text("reading.letter.accept.first", value)
                : visit.text("reading.letter.accept", value, use);
    }

    private static String corrected(Visit visit, Submission s, BigDecimal value) {
        BigDecimal use = use(s, value);
        return use == null
                ? visit.text("reading.letter.correct.first", value)
                : visit.text("reading.letter.correct", value, use);
    }

    private static String photo(Visit visit, Submission s) {
        return visit.text("reading.letter.photo", s.value(), s.on());
    }

    /** m³ since the previous state; null when that says nothing. */
    private static BigDecimal use(Submission s, BigDecimal value) {
        BigDecimal previous = s.evidence().previousValue();
        if (previous == null || value.compareTo(previous) < 0) {
            return s.rollover() && value.compareTo(s.value()) == 0
                    ? s.evidence().consumption()
                    : null;
        }
        return value.subtract(previous);
    }
}
