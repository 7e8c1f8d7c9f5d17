package pl.ibok.accounts.link;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;

/** Sends what accounts have to say, in the current transaction. */
public final class Post {
    private final List<Notices> notices;

    /** @param notices empty or one */
    public Post(List<Notices> notices) {
        this.notices = notices;
    }

    /**
     * A link to who owns the account.
     *
     * @param topic what is said besides
     * @param purpose what the link is for; its matter is the account
     */
    public void linkToAccount(String topic, Purpose purpose, UUID account, Map<String, Object> facts) {
        send(Notice.withSecret(topic, Recipient.account(account), facts, purpose.maker(), account.toString()));
    }

    /** A link to an address that proves nothing yet. */
    public void linkToAddress(
            String topic, Purpose purpose, UUID matter, Addressee addressee, Map<String, Object> facts) {
        send(Notice.withSecret(topic, addressee.recipient(), facts, purpose.maker(), matter.toString()));
    }

    public void tellAddress(String topic, Addressee addressee, Map<String, Object> facts, String path) {
        send(Notice.of(topic, addressee.recipient(), facts, path));
    }

    public void tellAccount(String topic, UUID account, Map<String, Object> facts, String path) {
        send(Notice.of(topic, Recipient.account(account), facts, path));
    }

    /** @param language {@code pl} or {@code en} */
    public record Addressee(String email, String name, String language) {
        private Recipient recipient() {
            return Recipient.address(email, name, "en".equals(language) ? java.util.Locale.ENGLISH : Caller.POLISH);
        }
    }

    private void send(Notice notice) {
        notices.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Messages can't be sent: ibok-notices is not running"))
                .send(notice);
    }
}
