package pl.ibok.reading.check;

/** Why a reading is doubtful. Doubt is a question to the customer, never a refusal. */
public enum Rule {
    /** Lower than the last state. */
    LOWER,
    /** Lower than the last state, and the dial has plausibly passed its end. */
    ROLLOVER,
    /** More than so many times the usual use. */
    MUCH,
    /** Fits another meter of the same customer better than this one. */
    OTHER_METER
}
