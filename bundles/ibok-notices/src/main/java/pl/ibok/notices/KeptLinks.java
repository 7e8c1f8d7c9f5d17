package pl.ibok.notices;

import java.util.List;
import java.util.Optional;
import pl.ibok.api.access.Audit;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Missing;
import pl.ibok.notices.SentBook.Message;

/**
 * The one exception from "a secret exists in its message only": in the demonstration no e-mail leaves, so an administrator may have the link made and shown, as if the
 * message were sent once more. Nothing of it is kept here either; an earlier link of the matter ends. Only with {@code IBOK_DEMO=true} and no mail server.
 */
public final class KeptLinks {
    private final MailMode mode;
    private final Store store;
    private final Audit audit;
    private final List<SecretLinks> makers;

    public KeptLinks(MailMode mode, Store store, Audit audit, List<SecretLinks> makers) {
        this.mode = mode;
        this.store = store;
        this.audit = audit;
        this.makers = makers;
    }

    /** Whether the message's link can be made here. */
    public boolean open(Message message) {
        return mode == MailMode.KEEPING && message.secretMaker() != null;
    }

    /** A path with a new secret; empty when the matter is settled. */
    public Optional<String> make(Message message) {
        if (!open(message)) {
            throw new Missing("link of message " + message.id());
        }
        for (SecretLinks maker : makers) {
            if (maker.name().equals(message.secretMaker())) {
                return store.inTransaction(() -> {
                    audit.record(
                            "notices.link-made",
                            message.customer().isEmpty() ? null : message.customer(),
                            "message " + message.id(),
                            message.secretMaker());
                    return maker.path(message.secretAbout());
                });
            }
        }
        return Optional.empty();
    }
}
