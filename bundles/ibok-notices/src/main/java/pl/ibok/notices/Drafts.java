package pl.ibok.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.notices.Notice.Secret;
import pl.ibok.api.store.Store;
import pl.ibok.notices.letter.Facts;
import pl.ibok.notices.letter.Letter;

/** Messages of one topic on their way into the tables, any number by four statements. */
final class Drafts {
    private final String topic;
    private final Instant at;
    private final Map<String, Object> facts;
    private final String link;
    private final Secret secret;
    private final List<Message> messages = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Way> unread = new ArrayList<>();

    Drafts(String topic, Instant at, Map<String, Object> facts, String link, Secret secret) {
        this.topic = topic;
        this.at = at;
        this.facts = facts;
        this.link = link;
        this.secret = secret;
    }

    /** @param account set when only this account reads it */
    record Message(String customer, UUID id, UUID account, Letter polish, Letter english) {}

    private record Way(
            Message message, String channel, UUID account, String name, String address, String language, String state) {
        String accountText() {
            return account == null ? "" : account.toString();
        }
    }

    Map<String, Object> facts() {
        return facts;
    }

    void add(Message message) {
        messages.add(message);
        ways.add(new Way(message, "portal", null, "", "", Languages.POLISH, "sent"));
    }

    void email(Message message, UUID account, String name, String address, String language, String state) {
        ways.add(new Way(message, "email", account, name, address, language, state));
    }

    void unread(Message message, UUID account) {
        unread.add(new Way(message, "portal", account, "", "", Languages.POLISH, "sent"));
    }

    List<UUID> unreadBy() {
        return unread.stream().map(Way::account).distinct().toList();
    }

    void write(Store store) {
        if (messages.isEmpty()) {
            return;
        }
        store.sql(
                        """
                        INSERT INTO notices.message (customer, id, account, topic, at, facts, link, secret_maker, secret_about,
                                                     subject_pl, body_pl, subject_en, body_en)
                        SELECT m.customer, m.id, nullif(m.account, '')::uuid, ?, ?, ?::jsonb, ?, ?, ?, m.spl, m.bpl, m.sen, m.ben
                          FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                               AS m (customer, id, account, spl, bpl, sen, ben)
                        """,
                        topic,
                        at,
                        Facts.json(facts),
                        link,
                        secret == null ? null : secret.maker(),
                        secret == null ? null : secret.about(),
                        texts(messages, Message::customer),
                        messages.stream().map(Message::id).toList(),
                        texts(
                                messages,
                                m -> m.account() == null ? "" : m.account().toString()),
                        texts(messages, m -> m.polish().subject()),
                        texts(messages, m -> m.polish().body()),
                        texts(messages, m -> m.english().subject()),
                        texts(messages, m -> m.english().body()))
                .update();
        store.sql(
                        """
                        INSERT INTO notices.delivery (customer, message, id, topic, at, channel, account, name, address, language,
                                                      state, done_at)
                        SELECT d.customer, d.message, d.id, ?, ?, d.channel, nullif(d.account, '')::uuid, d.name, d.address,
                               d.language, d.state, CASE WHEN d.state = 'waiting' THEN NULL ELSE ? END
                          FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                               AS d (customer, message, id, channel, account, name, address, language, state)
                        """,
                        topic,
                        at,
                        at,
                        texts(ways, w -> w.message().customer()),
                        ways.stream().map(w -> w.message().id()).toList(),
                        ways.stream().map(w -> UUID.randomUUID()).toList(),
                        texts(ways, Way::channel),
                        texts(ways, Way::accountText),
                        texts(ways, Way::name),
                        texts(ways, Way::address),
                        texts(ways, Way::language),
                        texts(ways, Way::state))
                .update();
        if (!unread.isEmpty()) {
            store.sql(
                            """
                            INSERT INTO notices.unread (account, customer, message)
                            SELECT u.account, u.customer, u.message
                              FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS u (account, customer, message)
                            """,
                            unread.stream().map(Way::account).toList(),
                            texts(unread, w -> w.message().customer()),
                            unread.stream().map(w -> w.message().id()).toList())
                    .update();
        }
    }

    private static <T> List<String> texts(List<T> rows, java.util.function.Function<T, String> column) {
        return rows.stream().map(column).toList();
    }
}
