package pl.ibok.api.web;

import java.time.Duration;

/** Asked too often: 429 with Retry-After. */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
