package pl.ibok.notices.mail;

import java.time.Instant;

/**
 * An e-mail ready to go.
 *
 * @param id stable: the same at every try, so that a receiver can tell a repetition
 * @param date when it leaves
 * @param language {@code pl} or {@code en}
 */
public record Mail(
        String id,
        Instant date,
        String sender,
        String name,
        String address,
        String language,
        String subject,
        String text,
        String html) {}
