package pl.ibok.api.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only source of the present. Nothing else asks the machine for the time, so that a demonstration can stand on a chosen day and a
 * test can move it.
 */
public interface Clock {

    /** Business days and everything shown to people are in this zone. */
    ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /** The present moment, UTC. */
    Instant now();

    /**
     * The machine's own time, whatever day a demonstration stands on: only for what is reckoned against the clocks of other devices, such as the codes of
     * an authenticator application.
     */
    default Instant machine() {
        return now();
    }

    /** The present business day in Europe/Warsaw. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), WARSAW);
    }
}
