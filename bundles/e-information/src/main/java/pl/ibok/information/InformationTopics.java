package pl.ibok.information;

import java.util.List;
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
}
