package pl.ibok.notices.mail;

import java.util.UUID;
import pl.ibok.api.store.Row;
import pl.ibok.notices.letter.Letter;

/**
 * An e-mail that this node has claimed.
 *
 * @param claim whoever has a higher one has taken it over
 * @param attempts this one counted
 * @param secretMaker who makes the link's secret, or null
 */
public record Waiting(
        UUID id,
        long claim,
        int attempts,
        UUID account,
        String name,
        String address,
        String language,
        Letter letter,
        String link,
        String secretMaker,
        String secretAbout) {

    static Waiting of(Row row) {
        return new Waiting(
                row.uuid("id"),
                row.big("claim"),
                row.number("attempts"),
                row.uuid("account"),
                row.text("name"),
                row.text("address"),
                row.text("language"),
                new Letter(row.text("subject"), row.text("body")),
                row.text("link"),
                row.text("secret_maker"),
                row.text("secret_about"));
    }
}
