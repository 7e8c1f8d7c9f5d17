package pl.ibok.reading.submission;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;
import pl.ibok.reading.ReadingTopics;
import pl.ibok.reading.submission.Submission.Status;

/** Tells the customer what became of a reading, in the decision's transaction. */
public final class DecisionNotices {
    private final Notices notices;

    public DecisionNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(Submission decided) {
        String message = decided.decision().message();
        Map<String, Object> facts = Map.of(
                "outcome",
                decided.status().name().toLowerCase(Locale.ROOT),
                "value",
                decided.recordedValue() == null ? decided.value() : decided.recordedValue(),
                "day",
                decided.on(),
                "message",
                message == null ? "" : message);
        String path = decided.status() == Status.PHOTO_ASKED
                ? "/e-reading/submissions/" + decided.id() + "/photo"
                : "/e-reading/meters/" + decided.meter();
        String customer = "?customer=" + URLEncoder.encode(decided.customer(), StandardCharsets.UTF_8);
        notices.send(Notice.of(ReadingTopics.DECIDED, Recipient.customer(decided.customer()), facts, path + customer));
    }
}
