package pl.ibok.information.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static String of(String summary, String description) {
        Calendar calendar = new Calendar("Wyłączenia");
        calendar.add(new Calendar.Event(
                "7@ibok",
                3,
                Instant.parse("2026-11-23T10:00:00Z"),
                Instant.parse("2026-11-27T07:00:00Z"),
                Instant.parse("2026-11-27T13:30:00Z"),
                summary,
                description,
                "ul. Lipowa",
                "https://ibok.example/e-information/outages/7"));
        return calendar.finished();
    }

    @Test
    void an_event_says_its_times_in_utc() {
        assertThat(of("Prace", "Opis"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART:20261127T070000Z\r\n")
                .contains("DTEND:20261127T133000Z\r\n")
                .contains("SEQUENCE:3\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_unfolded_it_is_the_same_text() {
        String text = "Zażółć gęślą jaźń 💧 ".repeat(20).strip();
        String calendar = of(text, "x");
        List<String> lines = List.of(calendar.split("\r\n"));
        assertThat(lines)
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + text + "\r\n");
    }

    @Test
    void signs_that_mean_something_are_escaped() {
        assertThat(of("a,b;c\\d", "jeden\ndwa\r\nEND:VEVENT"))
                .contains("SUMMARY:a\\,b\\;c\\\\d\r\n")
                .contains("DESCRIPTION:jeden\\ndwa\\nEND:VEVENT\r\n");
    }
}
