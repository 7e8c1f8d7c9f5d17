package pl.ibok.api.notices;

import java.util.Map;

/**
 * A message to send.
 *
 * @param topic name of a declared {@link Topic}
 * @param facts what the template puts in: String, Integer, Long, Boolean, BigDecimal, LocalDate or Instant; never a secret, since they are kept
 * @param link path in the portal that the button opens, or null
 * @param secret where the link's secret is made when the message goes, or null; then {@code link} is null
 */
public record Notice(String topic, Recipient to, Map<String, Object> facts, String link, Secret secret) {

    public Notice {
        facts = Map.copyOf(facts);
    }

    public static Notice of(String topic, Recipient to, Map<String, Object> facts, String link) {
        return new Notice(topic, to, facts, link, null);
    }

    /** A message whose link carries a secret that exists only in the message (decision 33). */
    public static Notice withSecret(String topic, Recipient to, Map<String, Object> facts, String maker, String about) {
        return new Notice(topic, to, facts, null, new Secret(maker, about));
    }

    /**
     * @param maker name of a {@link SecretLinks}
     * @param about what the maker needs to know: an id, never the secret
     */
    public record Secret(String maker, String about) {}
}
