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
            "nip");

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
                                line("K2", "Jan Kowalski", "U2", "G2", null, null, "500003"),
                                line("K3", "Ewa Dom", "U2", "G2", null, null, "500003"),
                                line("K3", "Ewa Dom", "U3", "G2", null, null, "500003"),
                                line("K2", "Jan Kowal", "U2", "G2", null, null, "500004")))
                .containsExactly(
                        "conflict registry.import.otherCustomer|K2",
                        "conflict registry.import.otherContract|U2",
                        "conflict registry.import.otherContract|U3",
                        "conflict registry.import.otherMeter|500004");
        assertThat(town.registry.customers().find("K2").orElseThrow().name()).isEqualTo("Jan Kowal");
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
        return new Staged(
                town.store,
                new CustomersTarget(town.store, town.clock, new Findable(List.of())),
                COLUMNS.toArray(String[]::new));
    }
}
