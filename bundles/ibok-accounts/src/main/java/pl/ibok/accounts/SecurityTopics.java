package pl.ibok.accounts;

import java.util.List;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** What the owner of an account is told about its safety; it can't be switched off. */
public final class SecurityTopics implements Topics {
    static final String FACTOR_ON = "accounts.secondFactorOn";
    static final String FACTOR_OFF = "accounts.secondFactorOff";

    @Override
    public String module() {
        return "accounts";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.required(FACTOR_ON), Topic.required(FACTOR_OFF));
    }
}
