package pl.ibok.notices.mail;

import java.time.Duration;
import java.util.List;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * The e-mails that wait, as nodes take them: a claim is a lease of five minutes and a number; who lost it marks nothing any more. Times of leases and retries are the
 * database's, since nodes compare them; times that people see are the clock's.
 */
public final class MailQueue {
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Store store;
    private final Clock clock;

    public MailQueue(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes those that are due, the longest waiting first. */
    public List<Waiting> claim(int most) {
        return store.sql(
                        """
                        WITH due AS (
                            SELECT customer, message, id FROM notices.delivery
                             WHERE state = 'waiting' AND next_at <= now() ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        UPDATE notices.delivery d
                           SET claim = d.claim + 1, attempts = d.attempts + 1, next_at = now() + interval '5 minutes'
                          FROM due JOIN notices.message m ON m.customer = due.customer AND m.id = due.message
                         WHERE d.customer = due.customer AND d.message = due.message AND d.id = due.id
                        RETURNING d.id, d.claim, d.attempts, d.account, d.name, d.address, d.language, m.link, m.secret_maker,
                                  m.secret_about,
                                  CASE d.language WHEN 'en' THEN m.subject_en ELSE m.subject_pl END AS subject,
                                  CASE d.language WHEN 'en' THEN m.body_en ELSE m.body_pl END AS body
                        """,
                        most)
                .list(Waiting::of);
    }

    /** The server has it. */
    void sent(Waiting mail) {
        done(mail, "sent", null);
    }

    /** The server will never take it. */
    void failed(Waiting mail, String reason) {
        done(mail, "failed", reason);
    }

    /** The matter is settled: nothing to be sent. */
    void settled(Waiting mail) {
        done(mail, "settled", null);
    }

    /** Tries again later; after three days it has failed. */
    void later(Waiting mail, String reason, Duration pause) {
        store.sql(
                        """
                        UPDATE notices.delivery
                           SET next_at = now() + make_interval(secs => ?), reason = ?,
                               state = CASE WHEN queued_at + make_interval(secs => ?) < now() THEN 'failed' ELSE state END,
                               done_at = CASE WHEN queued_at + make_interval(secs => ?) < now() THEN ?::timestamptz END
                         WHERE id = ? AND claim = ? AND state = 'waiting'
                        """,
                        (double) pause.toSeconds(),
                        reason,
                        (double) PATIENCE.toSeconds(),
                        (double) PATIENCE.toSeconds(),
                        clock.now(),
                        mail.id(),
                        mail.claim())
                .update();
    }

    /** Gives it back untried. */
    void release(Waiting mail) {
        store.sql(
                        """
                        UPDATE notices.delivery SET next_at = now(), attempts = attempts - 1
                         WHERE id = ? AND claim = ? AND state = 'waiting'
                        """,
                        mail.id(),
                        mail.claim())
                .update();
    }

    private void done(Waiting mail, String state, String reason) {
        store.sql(
                        """
                        UPDATE notices.delivery SET state = ?, reason = ?, done_at = ?
                         WHERE id = ? AND claim = ? AND state = 'waiting'
                        """,
                        state,
                        reason,
                        clock.now(),
                        mail.id(),
                        mail.claim())
                .update();
    }
}
