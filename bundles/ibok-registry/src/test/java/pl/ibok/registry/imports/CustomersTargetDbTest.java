package pl.ibok.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.registry.Town;
import pl.ibok.registry.search.Findable;
import pl.ibok.registry.search.SearchRows;
import pl.ibok.testing.TestDatabase;

class CustomersTargetDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final List<String> COLUMNS = List.of(
            "customer",
            "name",
            "contract",
            "contract_from",
            "tariff",
            "point",
            "point_kind",
            "main_point",
            "street",
            "house",
            "city",
            "meter",
            "digits",
            "installed_on",
            "installed_state",
            "marking",
            "nip",
            "address",
            "email",
            "phone",
            "legalised_in");

    @Test
    void aFlatFileBecomesCustomersContractsPointsAndMeters() {
        Object[][] rows = {
            line("K1", "Żaneta Łąka", "U1", "G1", null, null, "500001"),
            line("K1", "Żaneta Łąka", "U1", "O1", "ogrodowy", "G1", "500002")
        };
        assertThat(staged().take(rows)).containsOnly("imported");
        assertThat(staged().take(rows)).containsOnly("duplicate");

        assertThat(town.registry.customers().find("K1").orElseThrow().kind()).isEqualTo(Customer.Kind.PERSON);
        List<VisibleMeter> meters = town.registry.meters().of("K1", Town.TODAY);
        assertThat(meters)
                .extracting(m -> m.meter().number() + " " + m.meter().kind())
                .containsExactly("500001 MAIN", "500002 GARDEN");
        assertThat(meters.get(1).supply().point().kind()).isEqualTo(ServicePoint.Kind.GARDEN);
        assertThat(meters.get(0).meter().legalisedUntil()).isEqualTo(LocalDate.of(2029, 12, 1));
        assertThat(meters.get(0).meter().legalisationComputed()).isTrue();
        assertThat(meters.get(0).last().value()).isEqualByComparingTo("3.5");
    }

    @Test
    void whatSaysOtherwiseAboutTheSameIsAConflictThatNamesIt() {
        staged().take(line("K2", "Jan Kowal", "U2", "G2", null, null, "500003"));
        assertThat(staged().take(
                                line("K3", "Ewa Dom", "U2", "G2", null, null, "500003"),
                                line("K3", "Ewa Dom", "U3", "G2", null, null, "500003"),
                                line("K2", "Jan Kowalski", "U2", "G2", null, null, "500004")))
                .containsExactly(
                        "conflict registry.import.otherContract|U2",
                        "conflict registry.import.otherContract|U3",
                        "conflict registry.import.otherMeter|500004");
        assertThat(customer("K2").name())
                .as("a line in conflict changes nothing")
                .isEqualTo("Jan Kowal");
    }

    @Test
    void newDataOfAKnownCustomerIsTakenOverAndTheReportKeepsWhatWasThere() {
        Object[] before = line("K20", "Anna Nowak", "U20", "G20", null, null, "500020");
        before[COLUMNS.indexOf("address")] = "Polna 7, Wodnica";
        before[COLUMNS.indexOf("phone")] = "600100200";
        staged().take(new Object[][] {before});
        Object[] after = before.clone();
        after[COLUMNS.indexOf("name")] = "Anna Lis";
        after[COLUMNS.indexOf("address")] = "Leśna 3|5, Wodnica";
        after[COLUMNS.indexOf("email")] = "lis@example.com";
        assertThat(staged().take(new Object[][] {after}))
                .containsExactly("updated registry.import.updated|K20|Anna Nowak; Polna 7, Wodnica; –");
        assertThat(staged().take(new Object[][] {after})).containsExactly("duplicate");
        Customer anna = customer("K20");
        assertThat(anna.name()).isEqualTo("Anna Lis");
        assertThat(anna.address()).isEqualTo("Leśna 3|5, Wodnica");
        assertThat(anna.email()).isEqualTo("lis@example.com");
        assertThat(anna.phone()).isEqualTo("600100200");
    }

    @Test
    void staffFindACustomerByWhatTheFileChanged() {
        staged().take(line("K26", "Anna Nowak", "U26", "G26", null, null, "500027"));
        SearchRows search = new SearchRows(town.store);
        assertThat(staged(search.findable()).take(line("K26", "Anna Lis", "U26", "G26", null, null, "500027")))
                .containsExactly("updated registry.import.updated|K26|Anna Nowak");
        assertThat(search.customer("K26")).startsWith("Anna Lis");
        assertThat(search.told()).containsExactly("registry.customer K26");
    }

    @Test
    void anEmptyCellSaysNothingAndTakesNothingAway() {
        Object[] before = line("K21", "Jan Rak", "U21", "G21", null, null, "500021");
        before[COLUMNS.indexOf("email")] = "rak@example.com";
        before[COLUMNS.indexOf("address")] = "Skrytka 7, Wodnica";
        before[COLUMNS.indexOf("nip")] = "8567346215";
        staged().take(new Object[][] {before});
        assertThat(staged().take(line("K21", "Jan Rak", "U21", "G21", null, null, "500021")))
                .containsExactly("duplicate");
        assertThat(customer("K21").email()).isEqualTo("rak@example.com");
        assertThat(customer("K21").kind()).isEqualTo(Customer.Kind.BUSINESS);
    }

    @Test
    void aMissingNipIsFilledInAndAnotherOneIsAnotherParty() {
        staged().take(line("K22", "Piekarnia", "U22", "G22", null, null, "500022"));
        Object[] withNip = line("K22", "Piekarnia", "U22", "G22", null, null, "500022");
        withNip[COLUMNS.indexOf("nip")] = "856-734-62-15";
        assertThat(staged().take(new Object[][] {withNip})).containsExactly("updated registry.import.updated|K22|–");
        assertThat(customer("K22").kind()).isEqualTo(Customer.Kind.BUSINESS);
        Object[] other = withNip.clone();
        other[COLUMNS.indexOf("nip")] = "5260250274";
        assertThat(staged().take(new Object[][] {other})).containsExactly("conflict registry.import.otherParty|K22");
        assertThat(customer("K22").nip()).isEqualTo("8567346215");
    }

    @Test
    void ofTwoLinesOfOneFileTheFirstDecidesAndTheOtherIsAConflict() {
        staged().take(line("K23", "A", "U23", "G23", null, null, "500023"));
        assertThat(staged().take(
                                line("K23", "B", "U23", "G23", null, null, "500023"),
                                line("K23", "B", "U23", "G23", null, null, "500023"),
                                line("K23", "C", "U23", "G23", null, null, "500023")))
                .containsExactly(
                        "updated registry.import.updated|K23|A",
                        "duplicate",
                        "conflict registry.import.otherCustomer|K23");
        assertThat(customer("K23").name()).isEqualTo("B");
    }

    @Test
    void aLineThatBringsANewMeterAndANewNameGoesInWithARemark() {
        staged().take(line("K24", "A", "U24", "G24", null, null, "500024"));
        assertThat(staged().take(line("K24", "B", "U24", "O24", "ogrodowy", "G24", "500025")))
                .containsExactly("imported registry.import.updated|K24|A");
        assertThat(customer("K24").name()).isEqualTo("B");
    }

    @Test
    void dataThatWasRemovedDoesNotComeBack() {
        Object[] line = line("K25", "A", "U25", "G25", null, null, "500026");
        staged().take(new Object[][] {line});
        town.registry.personalData().anonymise("K25");
        assertThat(staged().take(new Object[][] {line.clone()}))
                .containsExactly("conflict registry.import.anonymised|K25");
        assertThat(customer("K25").name()).isEqualTo("–");
    }

    @Test
    void whatIsWrongIsRefusedAndLeavesNothingBehind() {
        Object[] shortDial = line("K5", "A", "U5", "G5", null, null, "500005");
        shortDial[COLUMNS.indexOf("digits")] = 3;
        Object[] badNip = line("K6", "B", "U6", "G6", null, null, "500006");
        badNip[COLUMNS.indexOf("nip")] = "123";
        assertThat(staged().take(
                                shortDial,
                                badNip,
                                line("K7", "C", "U7", "G7", "ogrodowy", null, "500007"),
                                line("K8", "D", "U8", "G8", "sub", "NIE-MA", "500008"),
                                line("K9", "E", "U9", "G9", "zegar", null, "500009")))
                .containsExactly(
                        "refused registry.import.digits|3",
                        "refused registry.import.nip|123",
                        "refused registry.import.noMainPoint|G7",
                        "refused registry.import.unknownMainPoint|NIE-MA",
                        "refused registry.import.pointKind|zegar");
        assertThat(town.registry.customers().find(List.of("K5", "K6", "K7", "K8", "K9")))
                .isEmpty();
    }

    @Test
    void aYearThatNoMeterWasMarkedInIsRefusedAndTheRestGoesIn() {
        Object[] two = line("K30", "A", "U30", "G30", null, null, "500030");
        two[COLUMNS.indexOf("marking")] = 21;
        Object[] absurd = line("K31", "B", "U31", "G31", null, null, "500031");
        absurd[COLUMNS.indexOf("marking")] = 2147483647;
        Object[] minus = line("K32", "C", "U32", "G32", null, null, "500032");
        minus[COLUMNS.indexOf("legalised_in")] = -6;
        assertThat(staged().take(two, absurd, minus, line("K33", "D", "U33", "G33", null, null, "500033")))
                .containsExactly(
                        "refused registry.import.year|marking|21",
                        "refused registry.import.year|marking|2147483647",
                        "refused registry.import.year|legalised_in|-6",
                        "imported");
    }

    @Test
    void theSameLineTwiceInOneFileIsADuplicate() {
        Object[] line = line("K10", "F", "U10", "G10", null, null, "500010");
        assertThat(staged().take(line, line.clone())).containsExactly("imported", "duplicate");
    }

    @Test
    void aNipMakesABusiness() {
        Object[] line = line("K11", "Piekarnia", "U11", "G11", null, null, "500011");
        line[COLUMNS.indexOf("nip")] = "856-734-62-15";
        assertThat(staged().take(new Object[][] {line})).containsExactly("imported");
        Customer bakery = town.registry.customers().find("K11").orElseThrow();
        assertThat(bakery.kind()).isEqualTo(Customer.Kind.BUSINESS);
        assertThat(bakery.nip()).isEqualTo("8567346215");
    }

    private static Customer customer(String code) {
        return town.registry.customers().find(code).orElseThrow();
    }

    private static Object[] line(
            String customer, String name, String contract, String point, String kind, String main, String meter) {
        Object[] line = {
            customer,
            name,
            contract,
            "2024-01-01",
            "W1",
            point,
            kind,
            main,
            "Polna",
            "7",
            "Wodnica",
            meter,
            5,
            "2024-05-01",
            "3.5",
            2024,
            null
        };
        return Arrays.copyOf(line, COLUMNS.size());
    }

    private static Staged staged() {
        return staged(new Findable(List.of()));
    }

    private static Staged staged(Findable findable) {
        return new Staged(
                town.store, new CustomersTarget(town.store, town.clock, findable), COLUMNS.toArray(String[]::new));
    }
}
