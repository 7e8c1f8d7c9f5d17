package pl.ibok.notices.mail;

/**
 * An e-mail ready to go.
 *
 * @param id stable: the same at every try, so that a receiver can tell a repetition
 * @param language {@code pl} or {@code en}
 */
public record Mail(
        String id,
        String sender,
        String name,
        String address,
        String language,
        String subject,
        String text,
        String html) {}
