package pl.ibok.api.health;

/** Answers whether a part works. Asked by {@code GET /health} at most once a second; must answer within 200 ms from memory or one cheap query. */
public interface HealthCheck {

    /** For example {@code database}, {@code accounts}, {@code e-reading}. */
    String name();

    /** Whether the whole platform can't serve without it (503), or only this part is degraded (200). */
    default boolean vital() {
        return false;
    }

    Health check();

    /**
     * @param state what is shown without sign-in
     * @param detail for the office and the log; never a secret
     */
    record Health(State state, String detail) {
        public static Health up() {
            return new Health(State.UP, "");
        }

        public static Health degraded(String detail) {
            return new Health(State.DEGRADED, detail);
        }

        public static Health down(String detail) {
            return new Health(State.DOWN, detail);
        }
    }

    enum State {
        UP,
        DEGRADED,
        DOWN
    }
}
