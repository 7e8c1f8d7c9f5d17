package pl.ibok.accounts.issue;

import java.util.Locale;

/** E-mail addresses as people type them. Only a message that arrives proves one. */
public final class Email {
    private static final int LONGEST = 254;

    private Email() {}

    /** Whether it can be an address at all: something, an at sign, a name with a dot; no spaces and no control characters. */
    public static boolean plausible(String text) {
        return text.length() <= LONGEST
                && text.matches(
                        "[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\.]+(\\.[^\\s@<>,;:\"()\\[\\]\\\\.]+)+");
    }

    /** Whether two addresses are the same to a mail server, as all of today's read them. */
    public static boolean same(String one, String other) {
        return one != null
                && other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
