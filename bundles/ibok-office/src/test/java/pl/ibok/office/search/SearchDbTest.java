package pl.ibok.office.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.office.search.Search.Found;
import pl.ibok.office.search.Search.Hit;
import pl.ibok.office.search.Search.How;
import pl.ibok.office.search.Search.Searcher;
import pl.ibok.registry.Registry;
import pl.ibok.registry.search.Findable;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

/** A hundred thousand customers of a town of ours, and three that are looked for among them. */
class SearchDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Searcher CLERK = new Searcher(Set.of("office.customers"), Set.of("registry"));
    private static StoreNode node;
    private static Store store;
    private static StoredIndex index;
    private static Search search;
    private static Registrar registrar;

    @BeforeAll
    static void open() throws SQLException {
        MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 23));
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        store = node.store("office", Search.class);
        index = new StoredIndex(store);
        search = new Search(store);
        registrar = new Registry(
                        node.store("registry", Registry.class), node.signals(), clock, new Findable(List.of(index)))
                .registrar();
        town(100_000);
        customer("104-0027", "Halina Zielińska", "5252248481", "+48 600 100 218", "Lipowa", "14", "00118204");
        customer("104-0031", "Jan Kowalski", null, "601 222 333", "Żwirki i Wigury", "3", "77-10045");
        customer("104-0099", "Łucja Śliwińska-Gżegżółka", null, null, "Źródlana", "7", "00999999");
        try (Connection owner = db.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE office.search_row");
        }
    }

    @AfterAll
    static void close() {
        node.close();
    }

    /** Set-based, as an import brings them: streets and names that share most of their letters with those looked for. */
    private static void town(int customers) {
        store.inTransaction(() -> index.putFrom(
                """
                SELECT 'registry.customer' AS kind, '2' || n AS id, '2' || n AS customer,
                    (ARRAY['Anna','Piotr','Maria','Krzysztof','Agnieszka','Tomasz','Barbara','Andrzej'])[1 + n % 8] || ' '
                        || (ARRAY['Nowak','Wiśniewski','Wójcik','Kamiński','Lewandowski','Dąbrowski','Kozłowski','Jankowski',
                                  'Mazur','Krawczyk','Zając'])[1 + n % 11] AS title,
                    '2' || n || ' · ul. ' || (ARRAY['Polna','Leśna','Słoneczna','Krótka','Szkolna','Ogrodowa','Lipnicka'])[1 + n % 7]
                        || ' ' || n % 190 || ', 64-300 Wodnica' AS text,
                    ARRAY['2' || n] AS keys, 'office.customers' AS permission, '/office/customers/2' || n AS path
                FROM generate_series(1, ?) AS n
                """,
                customers));
    }

    private static void customer(
            String code, String name, String nip, String phone, String street, String house, String meter) {
        registrar.customer(
                new Customer(code, name, Customer.Kind.PERSON, nip, street + " " + house + ", Wodnica", null, phone));
        UUID premises = registrar.premises(street, house, null, "64-300", "Wodnica");
        UUID point = registrar.servicePoint("PP-" + code, premises, ServicePoint.Kind.MAIN, null, "piwnica");
        registrar.contract(
                "U/" + code, code, List.of(point), new Period(LocalDate.of(2020, 1, 1), null), "W1", 2, true);
        registrar.install(
                point,
                meter,
                5,
                false,
                LocalDate.of(2020, 1, 1),
                new BigDecimal("12"),
                LocalDate.of(2026, 12, 31),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "104-0027, 104-0027, key",
        "1040027, 104-0027, key",
        "525-224-84-81, 104-0027, key",
        "600 100 218, 104-0027, key",
        "48600100218, 104-0027, key",
        "00118204, 104-0027, key",
        "7710045, 104-0031, key",
        "pp 104 0099, 104-0099, key",
        "Zielińska, 104-0027, words",
        "zielinska lipowa, 104-0027, words",
        "LIPOWA 14, 104-0027, words",
        "zwirki wigury, 104-0031, words",
        "sliwinska gzegzolka, 104-0099, words",
        "kowlaski, 104-0031, alike",
        "zielinska lipwa, 104-0027, alike",
        "halina zielniska, 104-0027, alike",
        "slivinska, 104-0099, alike",
        "zrudlana, 104-0099, alike"
    })
    void isFoundHoweverItIsTyped(String typed, String customer, String how) {
        Found found = search.find(typed, CLERK, false, 20);
        assertThat(found.how()).isEqualTo(How.valueOf(how.toUpperCase(java.util.Locale.ROOT)));
        assertThat(found.hits().get(0).customer()).isEqualTo(customer);
    }

    @Test
    void theLikestComesFirst() {
        List<Hit> hits = search.find("kowlaski", CLERK, false, 20).hits();
        assertThat(hits.get(0).title()).isEqualTo("Jan Kowalski");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "%%", "_", "\\", "'; DROP TABLE office.search_row"})
    void whatMeansNothingFindsNothing(String typed) {
        assertThat(search.find(typed, CLERK, false, 20).hits()).isEmpty();
    }

    @Test
    void whatTheSearcherMayNotOpenIsNotFound() {
        Searcher editor = new Searcher(Set.of("information.edit"), Set.of("registry"));
        assertThat(search.find("104-0027", editor, false, 20).hits()).isEmpty();
        assertThat(search.find("Zielińska", editor, false, 20).hits()).isEmpty();
        assertThat(search.find("zielniska", editor, false, 20).hits()).isEmpty();
    }

    @Test
    void rowsOfABundleThatIsGoneStayAndAreHidden() {
        index.putFrom(
                "SELECT 'invoice.document' AS kind, '1' AS id, '104-0027' AS customer, 'FV 2026/11/77' AS title, '' AS text,"
                        + " ARRAY['FV 2026/11/77'] AS keys, 'office.customers' AS permission, '/x' AS path");
        assertThat(search.find("fv2026 11 77", CLERK, false, 20).hits()).isEmpty();
        Searcher withInvoices = new Searcher(CLERK.permissions(), Set.of("registry", "invoice"));
        assertThat(search.find("fv2026 11 77", withInvoices, false, 20).hits()).hasSize(1);
        index.remove("invoice.document", List.of("1"));
        assertThat(search.find("fv2026 11 77", withInvoices, false, 20).hits()).isEmpty();
    }

    @Test
    void aRowIsReplacedAndRolledBackWithItsChange() {
        registrar.customer(new Customer("104-0500", "Ewa Przedtem", Customer.Kind.PERSON, null, "Polna 1", null, null));
        registrar.customer(new Customer("104-0500", "Ewa Potem", Customer.Kind.PERSON, null, "Polna 1", null, null));
        assertThat(search.find("Ewa Potem", CLERK, false, 20).hits()).hasSize(1);
        assertThat(search.find("przedtem", CLERK, false, 20).hits())
                .noneMatch(hit -> hit.id().equals("104-0500"));
        try {
            store.inTransaction(() -> {
                registrar.customer(
                        new Customer("104-0500", "Ewa Nigdy", Customer.Kind.PERSON, null, "Polna 1", null, null));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }
        assertThat(search.find("Ewa Nigdy", CLERK, false, 20).hits())
                .noneMatch(hit -> hit.id().equals("104-0500"));
    }

    @Test
    void eachWayOfFindingUsesItsIndex() {
        assertThat(plan("keys @> ARRAY[office.bare('104-0027')]")).contains("search_row_keys");
        assertThat(plan("folded LIKE '%' || office.folded('Zielińska') || '%' AND folded LIKE '%' ||"
                        + " office.folded('lipowa') || '%'"))
                .contains("search_row_folded");
        assertThat(plan("folded OPERATOR(extensions.%>) office.folded('kowlaski')"))
                .contains("search_row_folded");
    }

    private static String plan(String condition) {
        return store.inTransaction(() -> {
            store.sql("SELECT set_config('pg_trgm.word_similarity_threshold', '0.35', true) AS set")
                    .one(row -> row.text("set"));
            List<String> lines = store.sql("EXPLAIN SELECT kind FROM office.search_row WHERE " + condition
                            + " AND permission = ANY ('{office.customers}') AND module = ANY ('{registry}') LIMIT 21")
                    .list(row -> row.text("QUERY PLAN"));
            return String.join("\n", lines);
        });
    }
}
