package pl.ibok.information;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** What is told of outages. */
public final class InformationTopics implements Topics {
    public static final String OUTAGE = "information.outage";
    public static final String CHANGED = "information.outage-changed";
    public static final String CANCELLED = "information.outage-cancelled";

    @Override
    public String module() {
        return "information";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.optional(OUTAGE), Topic.optional(CHANGED), Topic.optional(CANCELLED));
    }

    @Override
    public Map<String, Object> sample(String topic) {
        return Map.of(
                "title",
                "Wymiana zasuw w ulicy Lipowej",
                "titleEn",
                "Replacement of valves in Lipowa",
                "planned",
                true,
                "from",
                Instant.parse("2026-11-27T07:00:00Z"),
                "to",
                Instant.parse("2026-11-27T13:00:00Z"),
                "area",
                "ul. Lipowa",
                "waterPoint",
                "Beczkowóz przy skrzyżowaniu z ulicą Szkolną");
    }
}
