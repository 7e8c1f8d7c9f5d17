package pl.ibok.notices.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import pl.ibok.api.time.Clock;

/** An e-mail as MIME: text and HTML, UTF-8, with an id of our own. */
final class MimeMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final String id;

    private MimeMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMessage of(Session session, SmtpAddress server, InternetAddress to, Mail mail)
            throws MessagingException {
        MimeMail message = new MimeMail(session, mail.id());
        try {
            message.setFrom(new InternetAddress(server.from(), mail.sender(), UTF_8));
            to.setPersonal(mail.name().isBlank() ? null : mail.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
        if (server.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(server.replyTo())});
        }
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader("Date", DATE.format(mail.date().atZone(Clock.WARSAW)));
        // Answering machines and holiday notices keep quiet.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** The library would make a new one at every try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
