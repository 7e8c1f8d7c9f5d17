package pl.ibok.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Reads the audit, the newest first. */
public final class AuditSearch {
    /** As in the index {@code audit_look} of the database, by which looks are forgotten. */
    private static final Pattern LOOK =
            Pattern.compile("(seen|seen-as|seeing-as|seeing-as\\.ended|searched|listed|audit-read)$");

    private final Store store;

    public AuditSearch(Store store) {
        this.store = store;
    }

    /**
     * What is looked for; null or blank = anything.
     *
     * @param subject part of what an entry is about, for example a meter's number
     * @param action the beginning of an action, for example {@code reading.}
     * @param before only entries with a smaller number, for the next page; 0 = from the newest
     */
    public record Wanted(
            LocalDate from, LocalDate to, String who, String action, String customer, String subject, long before) {

        /** Whatever the subject. */
        public Wanted(LocalDate from, LocalDate to, String who, String action, String customer, long before) {
            this(from, to, who, action, customer, "", before);
        }
    }

    public record Entry(
            long id,
            Instant at,
            String who,
            String kind,
            boolean byToken,
            String action,
            String customer,
            String subject,
            String detail) {}

    /** Refusals in one hour. */
    public record Refused(Instant hour, String login, String permission, long count, String customer) {}

    /**
     * Somebody else's look at a customer's data, or change of it.
     *
     * @param name of a person who acts for the customer; staff are known by their roles
     */
    public record Look(
            long id, Instant at, String kind, String name, List<String> roles, String action, String subject) {}

    /**
     * What others saw and did of a customer, the newest first: staff, and those who act for the customer. Roles are those of today.
     *
     * @param own the account that asks, whose own doings are left out
     * @param before only entries with a smaller number; 0 = from the newest
     */
    public List<Look> looks(String customer, UUID own, long before, int most) {
        return store.sql(
                        """
                        SELECT a.id, a.at, a.kind, coalesce(o.name, '') AS name, a.action, a.subject,
                               ARRAY(SELECT r.role FROM accounts.account_role AS r
                                      WHERE r.account_id = a.account_id ORDER BY r.role) AS roles
                          FROM (SELECT id, at, account_id, kind, action, subject FROM accounts.audit
                                 WHERE customer = ? AND account_id IS DISTINCT FROM ? AND kind IN ('staff', 'customer')
                                   AND (? = 0 OR id < ?)
                                 ORDER BY at DESC, id DESC LIMIT ?) AS a
                          LEFT JOIN accounts.account AS o ON o.id = a.account_id
                         ORDER BY a.at DESC, a.id DESC
                        """,
                        customer,
                        own,
                        before,
                        before,
                        most)
                .list(row -> new Look(
                        row.big("id"),
                        row.instant("at"),
                        row.text("kind"),
                        row.text("name"),
                        row.texts("roles"),
                        row.text("action"),
                        row.text("subject")));
    }

    public List<Entry> find(Wanted wanted, int most) {
        return store.sql(
                        """
                        SELECT id, at, who, kind, by_token, action, customer, subject, detail FROM accounts.audit
                         WHERE (?::timestamptz IS NULL OR at >= ?) AND (?::timestamptz IS NULL OR at < ?)
                           AND (? = '' OR lower(who) = lower(?)) AND (? = '' OR starts_with(action, ?))
                           AND (? = '' OR customer = ?) AND (? = '' OR strpos(lower(subject), lower(?)) > 0)
                           AND (? = 0 OR id < ?)
                         ORDER BY id DESC LIMIT ?
                        """,
                        begin(wanted.from()),
                        begin(wanted.from()),
                        end(wanted.to()),
                        end(wanted.to()),
                        text(wanted.who()),
                        text(wanted.who()),
                        text(wanted.action()),
                        text(wanted.action()),
                        text(wanted.customer()),
                        text(wanted.customer()),
                        text(wanted.subject()),
                        text(wanted.subject()),
                        wanted.before(),
                        wanted.before(),
                        most)
                .list(AuditSearch::entry);
    }

    /**
     * Refusals of the latest hours.
     *
     * @param who login; empty = everybody's
     */
    public List<Refused> refused(String who, int most) {
        return store.sql(
                        "SELECT hour, login, permission, count, customer FROM accounts.denial"
                                + " WHERE ?::text = '' OR lower(login) = lower(?::text)"
                                + " ORDER BY hour DESC, count DESC, login, permission LIMIT ?",
                        who,
                        who,
                        most)
                .list(row -> new Refused(
                        row.instant("hour"),
                        row.text("login"),
                        row.text("permission"),
                        row.big("count"),
                        row.text("customer")));
    }

    /** Whether somebody only looked, as against changing something: such actions are named so. */
    public static boolean isLook(String action) {
        return LOOK.matcher(action).find();
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Clock.WARSAW).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.big("id"),
                row.instant("at"),
                row.text("who"),
                row.text("kind"),
                row.flag("by_token"),
                row.text("action"),
                row.text("customer"),
                row.text("subject"),
                row.text("detail"));
    }
}
