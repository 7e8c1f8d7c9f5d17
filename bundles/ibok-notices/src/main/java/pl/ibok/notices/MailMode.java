package pl.ibok.notices;

import java.util.Map;

/** How e-mails leave this server. */
public enum MailMode {
    /** By the mail server of {@code IBOK_SMTP_URL}. */
    SENDING,
    /** They wait until a mail server is set. */
    WAITING,
    /** The demonstration without a mail server: none is ever sent, staff read them. */
    KEEPING;

    static MailMode of(Map<String, String> environment) {
        if (!environment.getOrDefault("IBOK_SMTP_URL", "").isBlank()) {
            return SENDING;
        }
        return demonstration(environment) ? KEEPING : WAITING;
    }

    static boolean demonstration(Map<String, String> environment) {
        return "true".equals(environment.get("IBOK_DEMO"));
    }
}
