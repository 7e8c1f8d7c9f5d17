package pl.ibok.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;

/** Tells the owner of an account what has become of it, so that what somebody else did does not go unseen. Committed with the change. */
public final class AccountNews {
    private final List<Notices> notices;

    /** @param notices empty or one; while there is none, nothing is told */
    public AccountNews(List<Notices> notices) {
        this.notices = notices;
    }

    void secondFactorOn(Account account) {
        tell(SecurityTopics.FACTOR_ON, account, Map.of());
    }

    void secondFactorOff(Account account, boolean byOffice) {
        tell(SecurityTopics.FACTOR_OFF, account, Map.of("byOffice", byOffice));
    }

    /** @param device browser and system, empty when they are not known. The address is left out: a message may be read by others. */
    void newDevice(Account account, String device, Instant at) {
        tell(SecurityTopics.NEW_DEVICE, account, Map.of("device", device, "at", at));
    }

    private void tell(String topic, Account account, Map<String, Object> facts) {
        notices.forEach(each -> each.send(Notice.of(topic, Recipient.account(account.id()), facts, "/account")));
    }
}
