package pl.ibok.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourierTest {
    @Test
    void pauses_double_from_a_minute_to_four_hours() {
        assertThat(Courier.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Courier.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Courier.pause(8)).isEqualTo(Duration.ofMinutes(128));
        assertThat(Courier.pause(9)).isEqualTo(Duration.ofHours(4));
        assertThat(Courier.pause(1_000)).isEqualTo(Duration.ofHours(4));
    }
}
