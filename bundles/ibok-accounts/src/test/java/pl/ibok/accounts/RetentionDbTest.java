package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.settings.DeclaredSettings.Refusal;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.testing.TestDatabase;

class RetentionDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    /** Long ago, so that what the test calls old is old for the database's own clock too. */
    private static final LocalDate TODAY = LocalDate.of(2019, 5, 20);

    private static TestAccounts accounts;
    private static Store store;
    private static Retention retention;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
        accounts.clock.pass(Duration.between(
                accounts.clock.now(), TODAY.atTime(12, 0).atZone(Clock.WARSAW).toInstant()));
        store = accounts.store;
        retention = new Retention(store, accounts.clock, accounts.node.settings(), 2);
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    private static void entry(String action, LocalDate day) {
        store.sql(
                        "INSERT INTO accounts.audit (at, who, kind, by_token, action, subject, detail)"
                                + " VALUES (?, 'biuro', 'staff', false, ?, ?, '')",
                        day.atStartOfDay(Clock.WARSAW).plusHours(9).toInstant(),
                        action,
                        day.toString())
                .update();
    }

    private static List<String> left(String action) {
        return store.sql("SELECT subject FROM accounts.audit WHERE action = ? ORDER BY at", action)
                .list(row -> row.text("subject"));
    }

    @Test
    void eachKindOfEntryIsKeptForItsOwnTimeAndGoesInBatches() {
        for (String action :
                List.of("accounts.signed-in", "office.searched", "accounts.seeing-as.ended", "reading.accepted")) {
            for (int months : List.of(7, 11, 13, 23, 25, 26, 27, 28, 83, 85, 86, 87)) {
                entry(action, TODAY.minusMonths(months));
            }
        }
        retention.work();
        assertThat(left("accounts.signed-in")).as("a year").containsExactly("2018-06-20", "2018-10-20");
        assertThat(left("office.searched"))
                .as("two years")
                .containsExactly("2017-06-20", "2018-04-20", "2018-06-20", "2018-10-20");
        assertThat(left("accounts.seeing-as.ended")).hasSize(4);
        assertThat(left("reading.accepted")).as("seven years").hasSize(9).startsWith("2012-06-20");
    }

    @Test
    void addressesAndRefusalsOfAYearAgoAreForgotten() {
        UUID account = accounts.customer("pan.jan");
        for (int months : List.of(1, 13, 14, 15, 16, 17)) {
            Instant then = TODAY.minusMonths(months).atStartOfDay(Clock.WARSAW).toInstant();
            store.sql("INSERT INTO accounts.known_address VALUES (?, ?, ?)", account, "192.0.2." + months, then)
                    .update();
            store.sql("INSERT INTO accounts.denial VALUES (?, 'pan.jan', 'x.y', ?, 3, NULL)", account, then)
                    .update();
        }
        retention.work();
        List<String> addresses = store.sql("SELECT address FROM accounts.known_address WHERE account_id = ?", account)
                .list(row -> row.text("address"));
        assertThat(addresses).containsExactly("192.0.2.1");
        assertThat(accounts.count("denial")).isEqualTo(1);
    }

    @Test
    void nothingYoungerThanHalfAYearGoesWhateverTheEverydayRoleAsksFor() {
        store.sql("INSERT INTO accounts.audit (at, who, kind, by_token, action, subject, detail)"
                        + " VALUES (now() - interval '5 months', '', 'system', false, 'test.young', 'young', '')")
                .update();
        store.sql("SELECT accounts.forget_audit('infinity', 'infinity', 'infinity', 1000) AS gone")
                .first(row -> row.big("gone"));
        assertThat(left("test.young")).containsExactly("young");
    }

    @Test
    void looksAndSignInsOutliveTheChangesWhereTheyAreToBeKeptLonger() {
        for (String action : List.of("accounts.signed-out", "office.listed", "reading.rejected")) {
            entry(action, TODAY.minusMonths(40));
        }
        store.sql("SELECT accounts.forget_audit('-infinity', '-infinity', 'infinity', 1000) AS gone")
                .first(row -> row.big("gone"));
        assertThat(left("accounts.signed-out")).hasSize(1);
        assertThat(left("office.listed")).hasSize(1);
        assertThat(left("reading.rejected")).isEmpty();
    }

    @Test
    void lessThanHalfAYearIsRefusedAsASetting() {
        assertThat(retention.refusal(Retention.LOOKS, 5)).map(Refusal::key).hasValue("setting.accounts.months.wrong");
        assertThat(retention.refusal(Retention.TRACES, 6)).isEmpty();
    }
}
