package pl.ibok.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.api.web.Page;
import pl.ibok.registration.office.QueuePage;
import pl.ibok.registration.office.TypesPage;
import pl.ibok.registration.pages.CasesPage;
import pl.ibok.testing.TestDatabase;

/** Ten thousand open cases and a hundred thousand closed ones, two entries each: every list and search costs one page. */
class ManyCasesDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    /**
     * Of 25 rows wherever they lie, with their index; each of the counts may look at a thousand entries of an index. Where some hundred meet a condition, the planner may
     * as well read and sort them.
     */
    private static final int A_PAGE = 700;
    /** Words that many cases have: up to two thousand of them are looked at. */
    private static final int A_SEARCH = 3_000;
    /** A customer with two thousand cases, as a manager of buildings may have. */
    private static final String BIG = "900001";

    private static Town town;

    @BeforeAll
    static void fill() throws SQLException {
        town = new Town(DB);
        try (Connection owner = DB.ownerConnection();
                Statement statement = owner.createStatement()) {
            List<String> indexes = wordIndexes(statement);
            statement.execute("DROP INDEX registration.case_words_open, registration.case_words_closed");
            statement.execute(CASES);
            statement.execute(ENTRIES);
            for (String index : indexes) {
                statement.execute(index);
            }
            vacuum(statement);
        }
        town.household("R-77");
    }

    @AfterAll
    static void leave() {
        town.close();
    }

    /** As autovacuum does in time: until the pages are known to be seen by all, which a snapshot of somebody else may put off. */
    private static void vacuum(Statement statement) throws SQLException {
        for (int i = 0; i < 100; i++) {
            statement.execute("VACUUM (ANALYZE) registration.case_file");
            try (ResultSet row = statement.executeQuery(
                    "SELECT relallvisible = relpages AS done FROM pg_class WHERE oid = 'registration.case_file'::regclass")) {
                if (row.next() && row.getBoolean("done")) {
                    return;
                }
            }
        }
        throw new IllegalStateException("Something keeps an old snapshot");
    }

    /** Made after the fill, which is quicker, and as they were. */
    private static List<String> wordIndexes(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'registration' AND indexname LIKE 'case_words%'")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** The closed ones first, as they come in a life; every tenth of all is without signing in. */
    private static final String CASES =
            """
            INSERT INTO registration.case_file (customer, id, number, type, type_version, category, queue, status, urgent, subject, channel, language,
                filed_at, filed_on, reporter, email, due_on, escalated_at, assignee, assignee_name, outcome, closed_at, changed_at, version)
            SELECT CASE WHEN n % 10 = 0 THEN '' WHEN n % 55 = 1 THEN '900001' ELSE (200000 + n % 30000)::text END,
                md5('case ' || n)::uuid, 'Z/' || (2016 + n / 11001) || '/' || lpad((n % 11001)::text, 5, '0'), 'meter-exchange', 1, 'meter',
                (ARRAY['network','meters','office','invoices','technical'])[1 + n / 3 % 5],
                CASE WHEN n <= 100000 THEN 'closed' WHEN n % 16 = 0 THEN 'asked' WHEN n % 3 = 0 THEN 'open' ELSE 'new' END, false,
                (ARRAY['Wymiana wodomierza: przecieka','Ekspertyza wodomierza','Awaria lub wyciek wody: ulica','Zmiana danych: nazwisko'])[1 + n % 4]
                    || ', ' || (ARRAY['Polna','Leśna','Słoneczna','Krótka','Żwirki i Wigury','Ogrodowa'])[1 + n % 6] || ' ' || n % 190
                    || CASE WHEN n <= 1500 THEN ', ścieki z szamba' WHEN n = 104242 THEN ', gżegżółka w studni' ELSE '' END,
                'portal', 'pl', at, at::date,
                (ARRAY['Anna','Piotr','Maria','Krzysztof','Łucja','Tomasz'])[1 + n % 6] || ' '
                    || (ARRAY['Nowak','Wiśniewska','Wójcik','Kamiński','Żółkiewska'])[1 + n % 5],
                'k' || n || '@example.pl', CASE WHEN n % 7 > 0 THEN at::date + 14 END, CASE WHEN n % 4 > 0 THEN at END,
                CASE WHEN n % 3 = 0 THEN ('00000000-0000-0000-0000-00000000000' || 2 + n % 4)::uuid END, CASE WHEN n % 3 = 0 THEN 'Anna Biurowa' END,
                CASE WHEN n <= 100000 THEN 'done' END, CASE WHEN n <= 100000 THEN at + interval '9 days' END, at, 1
            FROM generate_series(1, 110000) AS n, LATERAL (SELECT TIMESTAMPTZ '2016-12-10 08:00+00' + n * interval '47 minutes' AS at) AS moment
            """;

    private static final String ENTRIES =
            """
            INSERT INTO registration.case_entry (customer, case_id, at, who, kind, text, internal)
            SELECT customer, id, filed_at, 'customer', kind, '', false FROM registration.case_file, (VALUES ('filed'), ('message')) AS what (kind)
            """;

    @ParameterizedTest
    @CsvSource({
        "waiting, , case_waiting",
        "waiting, meters, case_waiting_queue",
        "mine, , case_waiting_assignee",
        "mine, meters, case_waiting_assignee_queue",
        "unassigned, , case_free",
        "unassigned, meters, case_free_queue",
        "asked, , case_asked",
        "asked, meters, case_asked_queue",
        "closed, , case_closed",
        "closed, meters, case_closed"
    })
    void each_view_of_the_queue_is_a_piece_of_its_index(String view, String queue, String index) {
        Cost first = Cost.of(town, () -> queue(view, queue, null, null));
        said("queue " + view + (queue == null ? "" : ", one queue"), first);
        // Of the closed ones a fifth is of this queue: the planner may take either index.
        assertThat(first.indexes()).anyMatch(used -> used.startsWith(index));
        assertThat(first.blocks()).isLessThan(A_PAGE);
        assertThat(first.statements()).isLessThan(20);
        Cost third = Cost.of(town, () -> queue(view, queue, null, next(view, queue, next(view, queue, null))));
        assertThat(third.blocks()).as("further pages, three of them").isLessThan(3 * A_PAGE);
    }

    private static String next(String view, String queue, String after) {
        String next = Town.next(queue(view, queue, null, after));
        assertThat(next).isNotNull();
        return next;
    }

    @ParameterizedTest
    @CsvSource({
        "waiting, gzegzolka, 1",
        "waiting, GŻEGŻÓŁKA, 1",
        "waiting, k104242@example.pl, 1",
        "waiting, Z/2025/05232, 1",
        "waiting, wodomierza, 25",
        "waiting, nowak wymiana, 25",
        "waiting, żółkiewska słoneczna, 25",
        "waiting, nieistniejące, 0",
        "mine, wymiana, 25",
        "closed, wodomierza, 25",
        "closed, k77@example.pl, 1",
        "closed, szamba, 25",
        "closed, nieistniejące, 0"
    })
    void a_search_costs_as_much_however_rare_or_common_its_words_are(String view, String words, int found) {
        Cost cost = Cost.of(town, () -> queue(view, null, words, null));
        said("search " + view + " „" + words + "”", cost);
        assertThat(Town.rows(queue(view, null, words, null))).isEqualTo(found);
        assertThat(cost.blocks()).isLessThan(A_SEARCH);
        assertThat(cost.statements()).isLessThan(20);
    }

    @Test
    void words_too_short_for_an_index_are_looked_for_step_by_step() {
        Cost cost = Cost.of(town, () -> queue("closed", null, "ł", null));
        said("search closed „ł”", cost);
        assertThat(cost.blocks()).isLessThan(2 * A_SEARCH);
        int rows = 0;
        String after = null;
        for (int i = 0; i < 3; i++) {
            Page page = queue("closed", null, "q9", after);
            rows += Town.rows(page);
            after = Town.next(page);
            assertThat(after).isNotNull();
        }
        assertThat(rows).isZero();
    }

    @Test
    void a_search_stays_as_cheap_when_its_statement_has_been_planned_for_good() {
        for (int i = 0; i < 12; i++) {
            queue("closed", null, "wodomierza", null);
            queue("closed", null, "k" + i + "@example.pl", null);
        }
        assertThat(Cost.of(town, () -> queue("closed", null, "wodomierza", null))
                        .blocks())
                .isLessThan(A_SEARCH);
        assertThat(Cost.of(town, () -> queue("closed", null, "k77@example.pl", null))
                        .blocks())
                .isLessThan(A_SEARCH);
    }

    @Test
    void cases_are_found_by_the_name_of_a_customer_that_stands_in_no_case() throws SQLException {
        // Filed by a neighbour for Halina Zielińska.
        try (Connection owner = DB.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "UPDATE registration.case_file SET customer = 'R-77' WHERE number = 'Z/2025/05240' AND status <> 'closed'");
        }
        Cost cost = Cost.of(town, () -> queue("waiting", null, "zielinska halina", null));
        said("search waiting by a customer's name", cost);
        assertThat(Town.rows(queue("waiting", null, "zielinska halina", null))).isEqualTo(1);
        assertThat(cost.blocks()).isLessThan(A_SEARCH);
    }

    @ParameterizedTest
    @CsvSource({
        "open, , case_of_customer_open",
        "closed, , case_of_customer_closed",
        "all, , case_of_customer",
        "closed, wodomierza, case_of_customer_closed"
    })
    void the_list_of_a_customer_with_two_thousand_cases_is_a_piece_of_an_index(String view, String q, String index) {
        CasesPage page = town.page(CasesPage.class);
        Cost cost = Cost.of(town, () -> page.all(SomeVisit.of(BIG), view, q, null));
        said("customer's list " + view + (q == null ? "" : " with a word"), cost);
        assertThat(cost.indexes()).containsExactly(index);
        assertThat(cost.blocks()).isLessThan(q == null ? 60 : 250);
        assertThat(cost.statements()).isLessThanOrEqualTo(2);
    }

    @Test
    void counts_end_at_a_thousand_also_where_each_case_has_to_be_looked_at() throws SQLException {
        try (Connection owner = DB.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("UPDATE registration.case_file SET version = version + 1 WHERE status <> 'closed'");
            Cost cost = Cost.of(town, () -> town.service.officeQueue().waiting(Town.TODAY));
            said("the same, pages not vacuumed", cost);
            assertThat(cost.blocks()).isLessThan(7_000);
            vacuum(statement);
        }
    }

    @Test
    void the_list_of_types_counts_their_cases_up_to_a_thousand() {
        Cost cost = Cost.of(town, () -> town.page(TypesPage.class).all());
        said("the list of types", cost);
        assertThat(cost.indexes()).containsExactly("case_waiting_type");
        assertThat(cost.blocks()).isLessThan(A_PAGE);
    }

    @Test
    void what_is_counted_on_start_pages_ends_at_a_thousand() {
        Cost office = Cost.of(town, () -> town.service.officeQueue().waiting(Town.TODAY));
        said("counts of the office's start page", office);
        assertThat(town.service.officeQueue().waiting(Town.TODAY).items()).isEqualTo(1_001);
        assertThat(office.blocks()).isLessThan(A_PAGE);
        assertThat(office.statements()).isEqualTo(1);
        Cost start = Cost.of(
                town, () -> town.service.startFacts().facts(Set.of(BIG, "200001"), Town.TODAY, SomeVisit.of(BIG)));
        said("the customer's start page", start);
        assertThat(start.blocks()).isLessThan(A_PAGE);
        assertThat(start.statements()).isEqualTo(1);
        Cost part = Cost.of(town, () -> town.service.customerPart().part(BIG, Town.TODAY, SomeVisit.clerk()));
        said("the customer's page in the office", part);
        assertThat(part.blocks()).isLessThan(A_PAGE);
        assertThat(part.statements()).isEqualTo(2);
    }

    @Test
    void the_chore_meets_only_cases_that_it_has_not_met_before() throws SQLException {
        town.clock.moveTo(LocalDate.of(2027, 6, 1));
        try (Connection owner = DB.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("UPDATE registration.case_file SET escalated_at = now() WHERE status <> 'closed'");
            vacuum(statement);
            statement.execute(
                    "UPDATE registration.case_file SET escalated_at = NULL WHERE id IN (SELECT id FROM registration.case_file WHERE"
                            + " status <> 'closed' AND due_on IS NOT NULL AND assignee IS NULL LIMIT 2)");
        }
        try {
            Cost cost = Cost.of(town, () -> town.service.escalation().work());
            said("the chore, with two to escalate", cost);
            // Writing a case touches all its indexes, that of its words in each of its letters.
            assertThat(cost.blocks()).isLessThan(2 * A_PAGE);
        } finally {
            town.clock.moveTo(Town.TODAY);
        }
    }

    private static Page queue(String view, String queue, String q, String after) {
        return town.page(QueuePage.class).queue(SomeVisit.clerk(), view, queue, q, after);
    }

    /** For docs/performance.md. */
    private static void said(String what, Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "COST %s | %s | %d | %d%n",
                what,
                String.join(" ", cost.indexes()),
                cost.blocks(),
                cost.statements());
    }
}
