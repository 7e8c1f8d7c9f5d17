package pl.ibok.registration.office;

import java.util.UUID;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.registration.file.CaseFile.Outcome;

/**
 * What a clerk does with a case.
 *
 * @param text what is written: to the customer, or the reason
 * @param outcome when it is closed
 * @param target code of the queue it is moved to
 * @param colleague account of whom it is given to
 * @param version of the case as the clerk saw it
 * @param ready an answer kept ready that is put to the text; nothing else is done then, and the other fields stay as they were typed
 */
public record Act(What what, String text, Outcome outcome, String target, UUID colleague, Integer version, UUID ready)
        implements Form {
    private static final int LONGEST = 8000;

    public enum What {
        TAKE,
        ASSIGN,
        RELEASE,
        MOVE,
        NOTE,
        ANSWER,
        ASK,
        EXTEND,
        CLOSE,
        REOPEN;

        boolean written() {
            return this == NOTE || this == ANSWER || this == ASK || this == EXTEND || this == CLOSE || this == REOPEN;
        }
    }

    @Override
    public void check(Problems problems) {
        if (ready != null) {
            return;
        }
        problems.demand(what != null && version != null, "", "registration.office.error.what");
        problems.demand(what == null || !what.written() || text != null, "text", "registration.office.error.text");
        problems.demand(text == null || text.length() <= LONGEST, "text", "registration.error.long", LONGEST);
        problems.demand(
                what != What.CLOSE || (outcome != null && outcome != Outcome.WITHDRAWN),
                "outcome",
                "registration.office.error.outcome");
        problems.demand(what != What.ASSIGN || colleague != null, "colleague", "registration.office.error.colleague");
        problems.demand(what != What.MOVE || target != null, "target", "registration.office.error.queue");
    }
}
