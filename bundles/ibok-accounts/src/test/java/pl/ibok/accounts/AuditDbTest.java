package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ibok.accounts.AuditSearch.Entry;
import pl.ibok.accounts.AuditSearch.Wanted;
import pl.ibok.api.access.Caller;
import pl.ibok.testing.TestDatabase;

class AuditDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static TestAccounts accounts;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
        accounts.parts.audit().record("reading.accepted", "104-0001", "meter 118204", "1311 m³");
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE accounts.audit SET detail = ''",
                "DELETE FROM accounts.audit",
                "TRUNCATE accounts.audit",
                "ALTER TABLE accounts.audit DISABLE TRIGGER audit_is_final",
                "DROP TABLE accounts.audit",
                "DROP TRIGGER audit_is_final ON accounts.audit",
                "CREATE OR REPLACE FUNCTION accounts.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
                        + " RETURN NULL; END'",
                "ALTER TABLE accounts.audit OWNER TO CURRENT_USER",
                "ALTER TABLE accounts.audit ALTER COLUMN detail DROP NOT NULL",
                "SET session_replication_role = replica",
                "INSERT INTO accounts.audit (at, who, kind, by_token, action, subject, detail)"
                        + " VALUES (now(), '', 'system', false, '', '', '') ON CONFLICT (id) DO UPDATE SET detail = ''",
                "MERGE INTO accounts.audit a USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
                "SELECT 1 FROM accounts.audit FOR UPDATE",
                "CREATE TRIGGER quiet BEFORE INSERT ON accounts.audit FOR EACH ROW EXECUTE FUNCTION"
                        + " suppress_redundant_updates_trigger()",
                "CREATE RULE quiet AS ON INSERT TO accounts.audit DO INSTEAD NOTHING"
            })
    void theEverydayRoleCantChangeTheAudit(String attack) throws SQLException {
        try (Connection everyday = db.connection();
                Statement statement = everyday.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attack))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE accounts.audit SET detail = ''", "DELETE FROM accounts.audit", "TRUNCATE accounts.audit"
            })
    void evenTheOwnerIsRefusedByTheTrigger(String attack) throws SQLException {
        try (Connection owner = db.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("INSERT INTO accounts.audit (at, who, kind, by_token, action, subject, detail)"
                    + " VALUES (now(), 'test', 'system', false, 'test.young', '', '')");
            assertThatThrownBy(() -> statement.execute(attack)).hasMessageContaining("only be added to");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts.seen",
                "accounts.seen-as",
                "accounts.seeing-as",
                "accounts.seeing-as.ended",
                "reading.photo_seen",
                "registration.file-seen",
                "office.searched",
                "registry.changes-listed",
                "accounts.audit-read"
            })
    void whoOnlyLookedHasChangedNothing(String action) {
        assertThat(AuditSearch.isLook(action)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading.accepted", "accounts.granted", "registry.consent-given", "accounts.signed-in"})
    void whatIsDoneIsNoLook(String action) {
        assertThat(AuditSearch.isLook(action)).isFalse();
    }

    @Test
    void theEverydayRoleAddsAndReads() throws SQLException {
        long before = accounts.count("audit");
        try (Connection everyday = db.connection();
                Statement statement = everyday.createStatement()) {
            statement.execute("INSERT INTO accounts.audit (at, who, kind, by_token, action, subject, detail)"
                    + " VALUES ('2026-11-23', 'test', 'system', false, 'test.added', '', '')");
        }
        assertThat(accounts.count("audit")).isEqualTo(before + 1);
    }

    @Test
    void anEntryIsRolledBackWithWhatItTells() {
        assertThatThrownBy(() -> accounts.store.inTransaction(() -> {
                    accounts.parts.audit().record("test.undone", null, "", "");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(accounts.audited("test.undone")).isZero();
    }

    @Test
    void anEntryNamesTheCallerOfTheThread() {
        accounts.parts
                .access()
                .as(Caller.system("import"), () -> accounts.parts.audit().record("test.named", null, "", ""));
        Entry entry = search(new Wanted(null, null, "IMPORT", "test.named", "", 0));
        assertThat(entry.who()).isEqualTo("import");
        assertThat(entry.kind()).isEqualTo("system");
    }

    @Test
    void entriesAreFoundByDayActionAndCustomer() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(search(new Wanted(day, day, "", "reading.", "104-0001", 0)).subject())
                .isEqualTo("meter 118204");
        AuditSearch search = new AuditSearch(accounts.store);
        assertThat(search.find(new Wanted(day.plusDays(1), null, "", "reading.", "", 0), 9))
                .isEmpty();
        assertThat(search.find(new Wanted(null, day.minusDays(1), "", "reading.", "", 0), 9))
                .isEmpty();
        assertThat(search.find(new Wanted(null, null, "", "", "104-9999", 0), 9))
                .isEmpty();
    }

    @Test
    void entriesAreFoundByWhatTheyAreAbout() {
        assertThat(search(new Wanted(null, null, "", "", "", "METER 1182", 0)).detail())
                .isEqualTo("1311 m³");
        assertThat(new AuditSearch(accounts.store).find(new Wanted(null, null, "", "", "", "meter 9", 0), 9))
                .isEmpty();
    }

    private static Entry search(Wanted wanted) {
        return new AuditSearch(accounts.store).find(wanted, 1).get(0);
    }
}
