package pl.ibok.notices.mail;

import java.net.URI;
import pl.ibok.api.time.Clock;
import pl.ibok.notices.Sender;
import pl.ibok.notices.letter.Layout;
import pl.ibok.notices.letter.Letter;

/** Puts the utility, the portal's address and the link around a letter. */
public final class Envelope {
    private final Sender sender;
    private final Layout layout;
    private final Clock clock;

    public Envelope(Sender sender, Layout layout, Clock clock) {
        this.sender = sender;
        this.layout = layout;
        this.clock = clock;
    }

    /** @param link path in the portal, with its secret if it carries one; or null */
    Mail of(Waiting mail, String link) {
        Layout.Around around = around(mail.language(), link, mail.account() != null);
        return new Mail(
                "<" + mail.id() + "@" + host() + ">",
                clock.now(),
                around.utility(),
                mail.name(),
                mail.address(),
                mail.language(),
                mail.letter().subject(),
                layout.text(mail.letter(), around),
                layout.html(mail.letter(), around));
    }

    /** As it travels, for staff; the link carries no secret. */
    public String html(Letter letter, String language, String link) {
        return layout.html(letter, around(language, link, false));
    }

    /** As it travels, for staff. */
    public String text(Letter letter, String language, String link) {
        return layout.text(letter, around(language, link, false));
    }

    private Layout.Around around(String language, String link, boolean account) {
        return new Layout.Around(
                language,
                sender.name(),
                sender.colour(),
                sender.phone(),
                sender.portal(),
                link == null ? null : sender.portal() + link,
                account ? sender.portal() + "/account/notices" : null);
    }

    private String host() {
        String host = URI.create(sender.portal()).getHost();
        return host == null ? "localhost" : host;
    }
}
