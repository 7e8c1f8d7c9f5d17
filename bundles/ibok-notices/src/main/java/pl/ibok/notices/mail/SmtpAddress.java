package pl.ibok.notices.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The mail server as {@code IBOK_SMTP_URL} names it: {@code smtp://user:password@host:587?starttls=required&from=ibok@example.pl} or {@code smtps://…}. Its words
 * never hold the password.
 *
 * @param user null = without signing in
 * @param from address of the sender
 * @param replyTo null = the sender's
 */
public record SmtpAddress(
        String host, int port, Security security, String user, String password, String from, String replyTo) {

    /** How the connection is kept private. */
    public enum Security {
        /** TLS from the first byte: {@code smtps}. */
        IMPLICIT,
        /** STARTTLS or nothing; the default where a password is sent. */
        REQUIRED,
        /** STARTTLS where the server offers it. */
        OPTIONAL,
        /** Never: for a server on the same machine. */
        NONE
    }

    /** @throws IllegalArgumentException naming what is wrong, without the password */
    public static SmtpAddress of(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            // Its words would hold the password.
            throw new IllegalArgumentException("IBOK_SMTP_URL is no address: smtp://host:port?from=… is wanted");
        }
        boolean implicit = "smtps".equals(uri.getScheme());
        if ((!implicit && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("IBOK_SMTP_URL begins with smtp:// or smtps:// and a host");
        }
        Map<String, String> query = query(uri.getRawQuery());
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = who.length > 0 ? decoded(who[0]) : null;
        int port = uri.getPort() > 0 ? uri.getPort() : implicit ? 465 : 587;
        String from = query.getOrDefault("from", user != null && user.contains("@") ? user : null);
        if (from == null) {
            throw new IllegalArgumentException("IBOK_SMTP_URL names no sender: add ?from=address");
        }
        return new SmtpAddress(
                uri.getHost(),
                port,
                implicit ? Security.IMPLICIT : security(query.get("starttls"), user),
                user,
                who.length > 1 ? decoded(who[1]) : null,
                from,
                query.get("reply-to"));
    }

    private static Security security(String word, String user) {
        if (word == null) {
            return user == null ? Security.OPTIONAL : Security.REQUIRED;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "required" -> Security.REQUIRED;
            case "optional" -> Security.OPTIONAL;
            case "none" -> Security.NONE;
            default -> throw new IllegalArgumentException(
                    "IBOK_SMTP_URL: starttls is required, optional or none, not " + word);
        };
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> all = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int mark = pair.indexOf('=');
                if (mark > 0) {
                    all.put(pair.substring(0, mark), decoded(pair.substring(mark + 1)));
                }
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return (security == Security.IMPLICIT ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
