package pl.ibok.accounts.link;

import java.time.Duration;

/** What a link is for, where it leads and how long it holds. */
public enum Purpose {
    /** The first own password of an account that was opened without one. */
    ACTIVATION("activation", "/activate/", 72),
    /** A new password in place of a forgotten one. */
    PASSWORD("password", "/forgotten/", 1),
    /** The e-mail address of who registers. */
    REGISTRATION("registration", "/register/", 72),
    /** The address that is to come in. */
    EMAIL_NEW("email-new", "/email/new/", 72),
    /** The address that is to go: its owner agrees, or says "it wasn't me". */
    EMAIL_OLD("email-old", "/email/old/", 72);

    private final String maker;
    private final String path;
    private final int hours;

    Purpose(String maker, String path, int hours) {
        this.maker = "accounts." + maker;
        this.path = path;
        this.hours = hours;
    }

    /** Name of the {@code SecretLinks} that makes them. */
    public String maker() {
        return maker;
    }

    String path() {
        return path;
    }

    Duration life() {
        return Duration.ofHours(hours);
    }

    public long hours() {
        return hours;
    }
}
