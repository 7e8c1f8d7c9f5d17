package pl.ibok.registration;

import java.util.List;
import java.util.Set;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** What is told of cases. */
public final class RegistrationTopics implements Topics {
    public static final String FILED = "registration.filed";
    public static final String ANSWERED = "registration.answered";
    public static final String ASKED = "registration.asked";
    public static final String EXTENDED = "registration.extended";
    public static final String CLOSED = "registration.closed";
    public static final String REOPENED = "registration.reopened";
    /** To the member of staff who has the case. */
    public static final String DUE = "registration.due";

    /** To the member of staff who was given the case by a colleague. */
    public static final String ASSIGNED = "registration.assigned";

    /** Maker of the links by which a case is followed without signing in. */
    public static final String FOLLOW = "registration.follow";

    @Override
    public String module() {
        return "registration";
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.optional(FILED),
                Topic.optional(ANSWERED),
                Topic.required(ASKED),
                Topic.required(EXTENDED),
                Topic.required(CLOSED),
                Topic.optional(REOPENED),
                new Topic(DUE, Topic.Kind.OPTIONAL, Set.of(Topic.Channel.PORTAL, Topic.Channel.EMAIL)),
                new Topic(ASSIGNED, Topic.Kind.OPTIONAL, Set.of(Topic.Channel.PORTAL, Topic.Channel.EMAIL)));
    }
}
