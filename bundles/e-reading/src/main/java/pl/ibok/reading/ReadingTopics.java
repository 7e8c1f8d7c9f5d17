package pl.ibok.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** What this e-service writes to customers about. */
public final class ReadingTopics implements Topics {
    /** Staff have decided about a submitted reading; the customer relies on knowing whether it counts. */
    public static final String DECIDED = "reading.decided";

    @Override
    public String module() {
        return "reading";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.required(DECIDED));
    }

    @Override
    public Map<String, Object> sample(String topic) {
        return Map.of(
                "outcome",
                "accepted",
                "value",
                new BigDecimal("1311"),
                "day",
                LocalDate.of(2026, 11, 23),
                "message",
                "Na zdjęciu widać 1 311 m³.");
    }
}
