package pl.ibok.reading.office;

import java.math.BigDecimal;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;

/**
 * What a clerk decides.
 *
 * @param value state on the photo, m³, when it is to be corrected
 * @param reason why it is rejected
 * @param message to the customer; as offered or blank = the usual words of the decision
 * @param version of the submission as the clerk saw it
 * @param view part of the queue to go on with
 */
public record Decision(What what, BigDecimal value, Reason reason, String message, Integer version, String view)
        implements Form {
    private static final int LONGEST = 2000;

    public enum What {
        ACCEPT,
        CORRECT,
        REJECT,
        ASK
    }

    public enum Reason {
        DOES_NOT_FIT,
        OTHER_METER,
        PHOTO_UNCLEAR
    }

    @Override
    public void check(Problems problems) {
        problems.demand(what != null, "", "reading.office.error.what");
        problems.demand(version != null, "", "reading.office.error.what");
        problems.demand(what != What.CORRECT || value != null, "value", "reading.office.error.value");
        problems.demand(what != What.REJECT || reason != null, "reason", "reading.office.error.reason");
        problems.demand(message == null || message.length() <= LONGEST, "message", "reading.office.error.message");
    }
}
