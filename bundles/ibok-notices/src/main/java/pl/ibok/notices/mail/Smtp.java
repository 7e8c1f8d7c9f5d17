package pl.ibok.notices.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import pl.ibok.notices.mail.SmtpAddress.Security;

/**
 * Hands e-mails to a mail server. What the server answers decides: 5xx about the recipient or the message is for good, everything else (4xx, no connection, a refused
 * sign-in) is tried again.
 */
public final class Smtp implements Post {
    private final SmtpAddress address;
    private final Session session;

    public Smtp(SmtpAddress address) {
        this.address = address;
        boolean implicit = address.security() == Security.IMPLICIT;
        String protocol = "mail." + protocol(address) + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol(address));
        properties.setProperty("mail.mime.charset", "UTF-8");
        properties.setProperty(protocol + "connectiontimeout", "20000");
        properties.setProperty(protocol + "timeout", "20000");
        properties.setProperty(protocol + "writetimeout", "20000");
        properties.setProperty(protocol + "from", address.from());
        properties.setProperty(protocol + "quitwait", "false");
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        if (!implicit) {
            properties.setProperty(protocol + "starttls.enable", String.valueOf(address.security() != Security.NONE));
            properties.setProperty(
                    protocol + "starttls.required", String.valueOf(address.security() == Security.REQUIRED));
        }
        if (address.user() != null) {
            properties.setProperty(protocol + "auth", "true");
        }
        session = Session.getInstance(properties);
    }

    @Override
    public Counter open() throws Refused {
        return within(() -> {
            try {
                Transport transport = session.getTransport();
                transport.connect(address.host(), address.port(), address.user(), address.password());
                return new Open(transport);
            } catch (MessagingException e) {
                throw new Refused(address + ": " + words(e), false, true, e);
            }
        });
    }

    /** Where the mail goes, without the password. */
    @Override
    public String toString() {
        return address.toString();
    }

    private final class Open implements Counter {
        private final Transport transport;

        Open(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(Mail mail) throws Refused {
            within(() -> {
                try {
                    InternetAddress to = new InternetAddress(mail.address(), true);
                    MimeMessage message = MimeMail.of(session, address, to, mail);
                    transport.sendMessage(message, new InternetAddress[] {to});
                    return null;
                } catch (AddressException e) {
                    throw new Refused("The address can't be written to: " + words(e), true, false, e);
                } catch (MessagingException e) {
                    throw refused(e, transport.isConnected());
                }
            });
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // All that was sent has been answered; nothing depends on a polite end.
                return;
            }
        }
    }

    private static Refused refused(MessagingException e, boolean connected) {
        if (aboutSender(e)) {
            // Not this message's fault: the next one would be refused as well, until the sender or the server is
            // mended.
            return new Refused(words(e), false, true, e);
        }
        int code = code(e);
        boolean permanent = code >= 500 && code != 530 && code != 535 && code != 538;
        return new Refused(words(e), permanent, !permanent && (code < 0 || !connected), e);
    }

    private static boolean aboutSender(MessagingException e) {
        for (Exception at = e; at instanceof MessagingException failed; at = failed.getNextException()) {
            boolean mail = at instanceof SMTPSendFailedException send
                    && send.getCommand().startsWith("MAIL");
            if (mail || at instanceof SMTPSenderFailedException) {
                return true;
            }
        }
        return false;
    }

    /** The server's answer, found in the exception or one of those behind it; -1 without one. */
    private static int code(MessagingException e) {
        for (Exception at = e; at instanceof MessagingException failed; at = failed.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return send.getReturnCode();
            }
        }
        return -1;
    }

    /** The last cause says what the server answered. */
    private static String words(MessagingException e) {
        Exception last = e;
        while (last instanceof MessagingException failed && failed.getNextException() != null) {
            last = failed.getNextException();
        }
        String words = String.valueOf(last.getMessage()).strip().replaceAll("\\s+", " ");
        return words.length() > 300 ? words.substring(0, 300) : words;
    }

    private static String protocol(SmtpAddress address) {
        return address.security() == Security.IMPLICIT ? "smtps" : "smtp";
    }

    /** The library finds its parts by the thread's class loader, which in OSGi must be its own. */
    private static <T> T within(Handing<T> work) throws Refused {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Work with the server. */
    private interface Handing<T> {
        T run() throws Refused;
    }
}
