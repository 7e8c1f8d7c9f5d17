package pl.ibok.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** What the owner of an account is told about its safety; it can't be switched off. */
public final class SecurityTopics implements Topics {
    static final String FACTOR_ON = "accounts.secondFactorOn";
    static final String NEW_DEVICE = "accounts.newDevice";
    static final String FACTOR_OFF = "accounts.secondFactorOff";

    @Override
    public String module() {
        return "accounts";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.required(FACTOR_ON), Topic.required(FACTOR_OFF), Topic.required(NEW_DEVICE));
    }

    @Override
    public Map<String, Object> sample(String topic) {
        return switch (topic) {
            case NEW_DEVICE -> Map.of("device", "Firefox, Android", "at", Instant.parse("2026-11-23T17:30:00Z"));
            case FACTOR_OFF -> Map.of("byOffice", true);
            default -> Map.of();
        };
    }
}
