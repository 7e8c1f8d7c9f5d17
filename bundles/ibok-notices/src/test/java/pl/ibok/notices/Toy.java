package pl.ibok.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** Topics of a bundle that only tests have. */
final class Toy implements Topics {
    static final String DECIDED = "toy.decided";
    static final String OUTAGE = "toy.outage";
    static final String ACTIVATION = "toy.activation";
    static final Map<String, Object> FACTS =
            Map.of("accepted", true, "value", new BigDecimal("1311"), "day", LocalDate.of(2026, 11, 23), "why", "");

    @Override
    public String module() {
        return "toy";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.required(DECIDED), Topic.optional(OUTAGE), Topic.required(ACTIVATION));
    }

    @Override
    public Map<String, Object> sample(String topic) {
        return topic.equals(DECIDED) ? FACTS : Map.of();
    }
}
