package pl.ibok.reading.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ibok.api.web.Page;

class AskedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void aDateIsReadAsPeopleAndPagesWriteIt() {
        assertThat(Asked.date("30.11.2026")).isEqualTo(DAY);
        assertThat(Asked.date("30 Nov 2026")).isEqualTo(DAY);
        assertThat(Asked.date("2026-11-30")).isEqualTo(DAY);
        assertThat(Asked.date("30/11/2026")).isEqualTo(DAY);
        assertThat(Asked.date("31.11.2026")).isNull();
        assertThat(Asked.date("listopad")).isNull();
    }

    @Test
    void anUnreadableDateStaysInItsFieldWithTheWayToMendIt() {
        Page page = Asked.checked(Page.of("reading-meter", "model"), Map.of("from", "listopad", "to", "30.11.2026"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.input().value("from")).isEqualTo("listopad");
        assertThat(page.input().value("to")).isEqualTo("30.11.2026");
        assertThat(page.input().problems().all()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("from");
            assertThat(problem.message()).isEqualTo("portal.field.date");
        });
    }

    @Test
    void readableDatesLeaveThePageAsItIs() {
        Page page = Page.of("reading-meter", "model");
        assertThat(Asked.checked(page, Map.of("from", "30.11.2026", "to", " "))).isSameAs(page);
    }
}
