package pl.ibok.notices.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.store.Store;

/**
 * Takes waiting e-mails to the mail server. Each is claimed in one transaction, sent outside of any, and marked in another: a node killed before the sending loses
 * nothing, one killed between the server's answer and the mark sends again with the same Message-ID. SMTP allows no better.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 20;
    private static final long ROUND = Duration.ofMinutes(2).toNanos();
    private static final Duration LONGEST = Duration.ofHours(4);

    private final Store store;
    private final MailQueue queue;
    private final Post post;
    private final Envelope envelope;
    private final List<SecretLinks> secrets;
    private volatile boolean stopping;
    private volatile String trouble;

    public Courier(Store store, MailQueue queue, Post post, Envelope envelope, List<SecretLinks> secrets) {
        this.store = store;
        this.queue = queue;
        this.post = post;
        this.envelope = envelope;
        this.secrets = secrets;
    }

    /** What kept the last connection from being made, or null. */
    public String trouble() {
        return trouble;
    }

    /** Lets the e-mail at hand be finished and gives the others back. */
    public void stop() {
        stopping = true;
    }

    /** Sends those that are due, up to twenty; how many were taken. */
    public int round() {
        List<Waiting> claimed = queue.claim(AT_ONCE);
        if (claimed.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        int next = 0;
        try (Post.Counter counter = post.open()) {
            trouble = null;
            while (next < claimed.size() && !stopping && System.nanoTime() - begun < ROUND) {
                send(counter, claimed.get(next));
                next++;
            }
            claimed.subList(next, claimed.size()).forEach(queue::release);
        } catch (Post.Refused e) {
            trouble = e.getMessage();
            LOG.warn("E-mails wait: {}", e.getMessage());
            claimed.subList(next, claimed.size()).forEach(each -> queue.later(each, e.getMessage(), pause(each)));
        }
        return claimed.size();
    }

    /** @throws Post.Refused when the connection is of no more use */
    private void send(Post.Counter counter, Waiting mail) throws Post.Refused {
        String link = mail.link();
        if (mail.secretMaker() != null) {
            SecretLinks maker = maker(mail.secretMaker()).orElse(null);
            if (maker == null) {
                queue.later(mail, "Nobody makes links named " + mail.secretMaker() + " now", pause(mail));
                return;
            }
            Optional<String> path;
            try {
                path = store.inTransaction(() -> maker.path(mail.secretAbout()));
            } catch (RuntimeException e) {
                LOG.error("The link of a message could not be made; tried again", e);
                queue.later(mail, "The link could not be made", pause(mail));
                return;
            }
            if (path.isEmpty()) {
                queue.settled(mail);
                return;
            }
            link = path.get();
        }
        try {
            counter.send(envelope.of(mail, link));
            queue.sent(mail);
        } catch (Post.Refused e) {
            if (e.permanent()) {
                LOG.warn("An e-mail was refused for good: delivery {}: {}", mail.id(), e.getMessage());
                queue.failed(mail, e.getMessage());
            } else if (e.connection()) {
                throw e;
            } else {
                queue.later(mail, e.getMessage(), pause(mail));
            }
        }
    }

    private Optional<SecretLinks> maker(String name) {
        for (SecretLinks each : secrets) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** One minute, two, four … four hours. */
    static Duration pause(int attempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static Duration pause(Waiting mail) {
        return pause(mail.attempts());
    }
}
