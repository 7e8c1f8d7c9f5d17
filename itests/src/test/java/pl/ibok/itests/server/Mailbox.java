package pl.ibok.itests.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;

/** A real mail server for the server under test; the tests read what it was given, and may send it away for a while. */
public final class Mailbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerSetup setup = new ServerSetup(Ports.one(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private GreenMail server = new GreenMail(setup);

    private Mailbox() {}

    static Mailbox open() {
        Mailbox mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    /** The value of {@code IBOK_SMTP_URL}. */
    String url() {
        return "smtp://127.0.0.1:" + setup.getPort() + "?starttls=none&from=ibok@olszany.example";
    }

    /** Nobody listens any more; what came so far is gone. */
    public synchronized void leave() {
        server.stop();
    }

    public synchronized void comeBack() {
        server = new GreenMail(setup);
        server.start();
    }

    /** An e-mail as its reader's program takes it apart. */
    public record Mail(String id, String type, String subject, String text, String html) {
        private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S*)");

        /** The path of the only button. */
        public String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return link.group(1);
        }
    }

    /** Everything that came for this address. */
    public synchronized List<Mail> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(address, message))
                .map(Mailbox::read)
                .toList();
    }

    public List<Mail> of(String address, String subject) {
        return of(address).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    /** The first e-mail to this address with this subject, once it has come. */
    public Mail await(String address, String subject) {
        Await.until("\"" + subject + "\" comes for " + address, PATIENCE, () -> !of(address, subject)
                .isEmpty());
        return of(address, subject).get(0);
    }

    private static boolean isFor(String address, MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Mail(
                    message.getMessageID(),
                    parts.getContentType(),
                    message.getSubject(),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
