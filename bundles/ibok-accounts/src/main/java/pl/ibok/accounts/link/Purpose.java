package pl.ibok.accounts.link;

import java.time.Duration;

/** What a link is for, where it leads and how long it holds. */
public enum Purpose {
    /** The first own password of an account that was opened without one. */
    ACTIVATION("activation", "/activate/", Duration.ofHours(72)),
    /** A new password in place of a forgotten one. */
    PASSWORD("password", "/forgotten/", Duration.ofHours(1)),
    /** The e-mail address of who registers. */
    REGISTRATION("registration", "/register/", Duration.ofHours(72)),
    /** The address that is to come in. */
    EMAIL_NEW("email-new", "/email/new/", Duration.ofHours(72)),
    /** The address that is to go: its owner agrees, or says "it wasn't me". */
    EMAIL_OLD("email-old", "/email/old/", Duration.ofHours(72));

    private final String maker;
    private final String path;
    private final Duration life;

    Purpose(String maker, String path, Duration life) {
        this.maker = "accounts." + maker;
        this.path = path;
        this.life = life;
    }

    /** Name of the {@code SecretLinks} that makes them. */
    public String maker() {
        return maker;
    }

    String path() {
        return path;
    }

    Duration life() {
        return life;
    }

    public long hours() {
        return life.toHours();
    }
}
