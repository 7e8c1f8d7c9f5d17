package pl.ibok.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.DayFacts;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Words;

/** The accounts that see a customer, and what happened to accounts today, on the pages of the office. */
public final class AccountsInOffice implements CustomerPart, DayFacts {
    private final Store store;

    AccountsInOffice(Store store) {
        this.store = store;
    }

    @Override
    public String module() {
        return "accounts";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String permission() {
        return "accounts.see";
    }

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        return new Part(
                words.text("accounts.part.title"),
                List.of(),
                List.of(
                        words.text("accounts.part.account"),
                        words.text("accounts.part.may"),
                        words.text("accounts.part.period"),
                        words.text("accounts.part.seen")),
                store.sql(
                                """
                                SELECT a.id, a.login, a.locked_at, g.permissions, g.valid_from, g.valid_to,
                                    (SELECT max(k.last_at) FROM accounts.known_address k WHERE k.account_id = a.id) AS seen
                                FROM accounts.customer_grant g JOIN accounts.account a ON a.id = g.account_id
                                WHERE g.customer = ? ORDER BY seen DESC NULLS LAST, a.login LIMIT 10
                                """,
                                customer)
                        .list(row -> account(row, words)),
                null,
                new Action(
                        words.text("accounts.issue.title"),
                        "/office/accounts/new?customer=" + customer,
                        "accounts.issue"));
    }

    private static Row account(pl.ibok.api.store.Row row, Words words) {
        List<String> permissions = row.texts("permissions");
        String period = row.isNull("valid_to")
                ? words.text("accounts.part.since", row.date("valid_from"))
                : words.text("accounts.part.from-to", row.date("valid_from"), row.date("valid_to"));
        return new Row(
                List.of(
                        row.isNull("locked_at")
                                ? row.text("login")
                                : words.text("accounts.part.locked", row.text("login")),
                        permissions.contains(Grants.EVERYTHING)
                                ? words.text("accounts.part.everything")
                                : words.text("accounts.part.some", permissions.size()),
                        period,
                        row.isNull("seen")
                                ? words.text("accounts.part.never")
                                : words.text("accounts.part.at", row.instant("seen"))),
                "/office/accounts/" + row.uuid("id"));
    }

    @Override
    public List<Fact> facts(LocalDate today, Words words) {
        Instant from = today.atStartOfDay(Clock.WARSAW).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(Clock.WARSAW).toInstant();
        return store.sql(
                        """
                        SELECT count(*) FILTER (WHERE action = 'accounts.opened') AS opened,
                            count(DISTINCT account_id) FILTER (WHERE action = 'accounts.signed-in') AS signed_in
                        FROM accounts.audit WHERE at >= ? AND at < ? AND action IN ('accounts.opened', 'accounts.signed-in')
                        """,
                        from,
                        to)
                .one(row -> List.of(
                        fact(words, "opened", row.big("opened")), fact(words, "signed-in", row.big("signed_in"))));
    }

    private static Fact fact(Words words, String what, long count) {
        return new Fact(words.text("accounts.day." + what), words.text("accounts.day.count", count), "plain");
    }
}
