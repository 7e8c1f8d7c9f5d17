package pl.ibok.notices;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.notices.letter.Layout;
import pl.ibok.notices.mail.Courier;
import pl.ibok.notices.mail.Envelope;
import pl.ibok.notices.mail.MailQueue;
import pl.ibok.notices.mail.Rounds;
import pl.ibok.notices.mail.Smtp;
import pl.ibok.notices.mail.SmtpAddress;
import pl.ibok.notices.page.ChoicesPage;
import pl.ibok.notices.page.DeliveryPage;
import pl.ibok.notices.page.MessagesPage;
import pl.ibok.notices.page.NoticesModule;
import pl.ibok.notices.page.SentMessagePage;
import pl.ibok.notices.page.SentPage;
import pl.ibok.notices.page.TemplatesPage;

/** Everything of this bundle, put together: by Blueprint in the server, by tests on a fresh database. */
public final class NoticesParts {
    private static final Logger LOG = LoggerFactory.getLogger(NoticesParts.class);

    private final Store store;
    private final KnownTopics topics = new KnownTopics();
    private final MessageBook messages;
    private final Choices choices;
    private final SentBook sent;
    private final UnreadCounts unread;
    private final SentNotices notices;
    private final NoticesModule module;
    private final NoticesHealth health;
    private final Courier courier;
    private final Mailings mailings;
    private final Rounds rounds;

    /** As the server has it. */
    public static NoticesParts ofServer(
            Store store,
            Clock clock,
            Settings settings,
            Signals signals,
            Access access,
            Audit audit,
            Customers customers,
            Correspondents correspondents,
            List<SecretLinks> secrets) {
        return new NoticesParts(
                store, clock, settings, signals, access, audit, customers, correspondents, secrets, System.getenv());
    }

    /** @param environment {@code IBOK_SMTP_URL}, {@code IBOK_PUBLIC_URL}, {@code IBOK_HTTP_PORT} and {@code IBOK_DEMO} count */
    NoticesParts(
            Store store,
            Clock clock,
            Settings settings,
            Signals signals,
            Access access,
            Audit audit,
            Customers customers,
            Correspondents correspondents,
            List<SecretLinks> secrets,
            Map<String, String> environment) {
        this.store = store;
        Phrases phrases = Phrases.own();
        MailMode wanted = MailMode.of(environment);
        SmtpAddress server = null;
        String wrong = null;
        if (wanted == MailMode.SENDING) {
            try {
                server = SmtpAddress.of(environment.get("IBOK_SMTP_URL"));
                LOG.info("E-mails go to {}", server);
            } catch (IllegalArgumentException e) {
                wrong = e.getMessage();
                LOG.error("E-mails wait: {}", wrong);
            }
        }
        MailMode mode = wanted == MailMode.SENDING && server == null ? MailMode.WAITING : wanted;
        Sender sender = new Sender(settings, Sender.address(environment));
        Envelope envelope = new Envelope(sender, new Layout(phrases), clock);
        Texts texts = new Texts(store, sender);
        choices = new Choices(store, clock);
        unread = new UnreadCounts(store, access, signals, System::nanoTime);
        courier = server == null
                ? null
                : new Courier(store, new MailQueue(store, clock), new Smtp(server), envelope, secrets);
        Posting posting = new Posting(
                store,
                texts,
                choices,
                correspondents,
                customers,
                unread,
                mode == MailMode.KEEPING ? "kept" : "waiting");
        mailings = new Mailings(store, topics, posting);
        rounds = new Rounds("ibok-notices", this::round, this::stopping);
        notices = new SentNotices(store, clock, topics, posting, rounds::call);
        messages = new MessageBook(store, unread);
        sent = new SentBook(store, audit, rounds::call);
        String refused = wrong;
        health = new NoticesHealth(mode, () -> courier == null ? refused : courier.trouble(), sent);
        KeptLinks links = new KeptLinks(mode, store, audit, secrets);
        TemplateBook templates = new TemplateBook(store, clock, audit, texts);
        module = new NoticesModule(
                List.of(new MessagesPage(messages, topics)),
                List.of(new ChoicesPage(topics, choices, correspondents)),
                List.of(
                        new SentPage(sent, topics, audit, mode),
                        new SentMessagePage(sent, topics, envelope, access, links),
                        new DeliveryPage(sent, access),
                        new TemplatesPage(topics, templates, texts)));
    }

    /** Begins to send. */
    public void start() {
        rounds.start();
    }

    /** Ends; the e-mail at hand is let finish. */
    public void close() {
        rounds.close();
    }

    /** One round of what the thread does; whether there may be more to do. */
    boolean round() {
        boolean more = mailings.step();
        return (courier != null && courier.round() > 0) || more;
    }

    private void stopping() {
        if (courier != null) {
            courier.stop();
        }
    }

    public Notices notices() {
        return notices;
    }

    public KnownTopics topics() {
        return topics;
    }

    public NoticesModule module() {
        return module;
    }

    public UnreadCounts unread() {
        return unread;
    }

    public NoticesHealth health() {
        return health;
    }

    public NoticesFrame frame() {
        return new NoticesFrame(unread);
    }

    public OfficeViews officeViews() {
        return new OfficeViews(store, topics, Phrases.own());
    }

    public PersonalData personalData() {
        return new NoticesPersonalData(store);
    }

    MessageBook messages() {
        return messages;
    }

    Choices choices() {
        return choices;
    }

    SentBook sent() {
        return sent;
    }
}
