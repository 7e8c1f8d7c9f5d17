package pl.ibok.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.notices.Topic.Channel;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.notices.KnownTopics.Known;

/** Account × topic × channel: what each account wants to hear of, and how. */
public final class Choices {
    private final Store store;
    private final Clock clock;

    public Choices(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What accounts chose, where it differs from the topic's default. */
    public static final class Chosen {
        private final Map<String, Boolean> all = new HashMap<>();

        /** Whether a message of the topic goes to the account by this channel; the e-mail of a required topic always does. */
        public boolean wants(UUID account, Known topic, Channel channel) {
            boolean fixed = topic.required() && channel == Channel.EMAIL;
            return fixed
                    || all.getOrDefault(
                            key(account, topic.name(), channel),
                            topic.topic().defaults().contains(channel));
        }

        private static String key(UUID account, String topic, Channel channel) {
            return account + " " + topic + " " + channel.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The choices of these accounts about these topics; one query. */
    public Chosen of(Collection<UUID> accounts, Collection<String> topics) {
        Chosen chosen = new Chosen();
        if (!accounts.isEmpty()) {
            store.sql(
                            """
                            SELECT account, topic, channel, chosen FROM notices.choice
                             WHERE account = ANY (?) AND topic = ANY (?)
                            """,
                            Set.copyOf(accounts),
                            topics)
                    .list(row -> chosen.all.put(
                            row.uuid("account") + " " + row.text("topic") + " " + row.text("channel"),
                            row.flag("chosen")));
        }
        return chosen;
    }

    /**
     * Sets all at once.
     *
     * @param wanted {@code topic:channel} for each that is wanted; what of the topics is not named is not
     */
    public void put(UUID account, List<Known> topics, Set<String> wanted) {
        List<String> names = new java.util.ArrayList<>();
        List<String> channels = new java.util.ArrayList<>();
        List<String> on = new java.util.ArrayList<>();
        for (Known topic : topics) {
            for (Channel channel : Channel.values()) {
                String word = channel.name().toLowerCase(Locale.ROOT);
                if (!(topic.required() && channel == Channel.EMAIL)) {
                    names.add(topic.name());
                    channels.add(word);
                    on.add(String.valueOf(wanted.contains(topic.name() + ":" + word)));
                }
            }
        }
        store.sql(
                        """
                        INSERT INTO notices.choice (account, topic, channel, chosen, at)
                        SELECT ?, c.topic, c.channel, c.chosen::boolean, ?
                          FROM unnest(?::text[], ?::text[], ?::text[]) AS c (topic, channel, chosen)
                        ON CONFLICT (account, topic, channel) DO UPDATE SET chosen = excluded.chosen, at = excluded.at
                         WHERE choice.chosen <> excluded.chosen
                        """,
                        account,
                        clock.now(),
                        names,
                        channels,
                        on)
                .update();
    }
}
