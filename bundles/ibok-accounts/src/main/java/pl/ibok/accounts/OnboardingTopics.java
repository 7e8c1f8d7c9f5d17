package pl.ibok.accounts;

import java.util.List;
import java.util.Set;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/** What is written to people about their way to an account. Links go by e-mail only. */
public final class OnboardingTopics implements Topics {

    @Override
    public String module() {
        return "accounts";
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                link("accounts.activation"),
                link("accounts.registration"),
                link("accounts.passwordLink"),
                link("accounts.emailNew"),
                link("accounts.emailOld"),
                Topic.required("accounts.opened"),
                Topic.required("accounts.customerAdded"),
                Topic.required("accounts.registrationRejected"),
                Topic.required("accounts.passwordChanged"),
                Topic.required("accounts.emailChanged"));
    }

    private static Topic link(String name) {
        return new Topic(name, Topic.Kind.REQUIRED, Set.of(Topic.Channel.EMAIL));
    }
}
