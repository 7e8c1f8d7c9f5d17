package pl.ibok.exchange;

/**
 * What is said of a line in the report.
 *
 * @param outcome refused, conflict, updated, duplicate, or imported when the row is flagged
 * @param reason message key with arguments after {@code |}; null for a plain duplicate
 */
public record Finding(long line, String outcome, String reason, String raw) {
    static final String REFUSED = "refused";

    static Finding refused(long line, Refusal refusal, String raw) {
        return new Finding(line, REFUSED, refusal.reason(), raw);
    }
}
