package pl.ibok.api.notices;

import java.util.Set;

/**
 * A kind of message, declared by the bundle that sends it. Words for people: the messages {@code notice.<name>} (what it is about, "Twój odczyt przyjęty albo
 * odrzucony") of the declaring bundle. The message itself: {@code notices/<name>_pl.ftl} and {@code notices/<name>_en.ftl} of the bundle.
 *
 * <p>A template is FreeMarker that writes plain text: the first line is the subject, the rest is paragraphs parted by blank lines; a line {@code -> Words} is the
 * button that opens the notice's link, a line beginning with {@code - } a list item. It is made into text and HTML with the utility's name and colours;
 * everything put in is escaped. It sees the notice's facts by name, {@code utility} (name, phone), {@code recipient} (name), and {@code fmt} for money, volumes
 * and days. A utility can override it in the office.
 *
 * @param name {@code <bundle>.<what>}, for example {@code reading.decided}
 * @param kind whether it can be switched off
 * @param defaults channels it goes by until the recipient chooses otherwise
 */
public record Topic(String name, Kind kind, Set<Channel> defaults) {

    /** Why it is sent. */
    public enum Kind {
        /** Demanded by law, the contract or the account's safety: e-mail can't be switched off as long as it is the only way. */
        REQUIRED,
        /** A service; the customer may switch any channel off. */
        OPTIONAL
    }

    /** How it travels. */
    public enum Channel {
        EMAIL,
        PORTAL
    }

    public static Topic required(String name) {
        return new Topic(name, Kind.REQUIRED, Set.of(Channel.EMAIL, Channel.PORTAL));
    }

    public static Topic optional(String name) {
        return new Topic(name, Kind.OPTIONAL, Set.of(Channel.EMAIL, Channel.PORTAL));
    }
}
