package pl.ibok.information.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A calendar by RFC 5545: lines end with CRLF and are folded at 75 octets, text is escaped, times are UTC. */
final class Calendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    Calendar(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//iBOK//e-information//PL");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + text(name));
    }

    /** @param sequence counted up by each change */
    record Event(
            String uid,
            int sequence,
            Instant changed,
            Instant from,
            Instant to,
            String summary,
            String description,
            String location,
            String url) {}

    void add(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("SEQUENCE:" + event.sequence());
        line("DTSTAMP:" + UTC.format(event.changed()));
        line("DTSTART:" + UTC.format(event.from()));
        line("DTEND:" + UTC.format(event.to()));
        line("SUMMARY:" + text(event.summary()));
        line("DESCRIPTION:" + text(event.description()));
        if (!event.location().isBlank()) {
            line("LOCATION:" + text(event.location()));
        }
        line("URL:" + event.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    String finished() {
        line("END:VCALENDAR");
        return out.toString();
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0b-\\x1f]", "")
                .replace("\n", "\\n");
    }

    /** A line of content; what is longer goes on in lines that begin with a space, and no sign is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int sign = content.codePointAt(i);
            String piece = Character.toString(sign);
            int length = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(piece);
            octets += length;
            i += piece.length();
        }
        out.append("\r\n");
    }
}
