package pl.ibok.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.registry.Town;
import pl.ibok.registry.search.Findable;
import pl.ibok.testing.TestDatabase;

/** A line in conflict changes nothing: not even what it brings besides. */
class ConflictsDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final List<String> TABLES =
            List.of("customer", "premises", "service_point", "contract", "contract_service_point", "meter", "reading");
    private static final String[] COLUMNS = {
        "customer",
        "name",
        "contract",
        "contract_from",
        "contract_to",
        "tariff",
        "point",
        "point_kind",
        "main_point",
        "house",
        "city",
        "meter",
        "digits",
        "radio_key",
        "installed_on",
        "nip"
    };

    @Test
    void whatContradictsTheRegistryLeavesNothingBehind() {
        assertThat(take(
                        line("K1", "U1", "G1").with("contract_to", "2024-12-31").with("radio_key", "R1"),
                        line("K2", "U2", "G2"),
                        line("K2", "U2", "S2").with("point_kind", "sub").with("main_point", "G2")))
                .containsOnly("imported");
        town.registry.personalData().anonymise("K2");
        List<Long> before = counts();
        assertThat(take(
                        line("N1", "U1", "NG1"),
                        line("N2", "NU2", "G1"),
                        line("N3", "NU3", "G1")
                                .with("contract_from", "2025-01-01")
                                .with("meter", "inny"),
                        line("N4", "NU4", "G1")
                                .with("contract_from", "2025-01-01")
                                .with("house", "99"),
                        line("N5", "NU5", "NG5").with("radio_key", "R1"),
                        line("K2", "NU6", "NG6"),
                        line("K1", "NU7", "NG7")
                                .with("nip", "8567346215")
                                .with("name", "K1")
                                .with("digits", 9)))
                .containsExactly(
                        "conflict registry.import.otherContract|U1",
                        "conflict registry.import.otherContract|NU2",
                        "conflict registry.import.otherMeter|inny",
                        "conflict registry.import.otherPoint|G1",
                        "conflict registry.import.otherMeter|M-NG5",
                        "conflict registry.import.anonymised|K2",
                        "refused registry.import.digits|9");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatContradictsAnEarlierLineLeavesNothingBehindEither() {
        Line first = line("K10", "U10", "G10").with("radio_key", "R10");
        assertThat(take(first)).containsExactly("imported");
        List<Long> before = counts();
        List<String> outcomes = take(
                line("K11", "U11", "G11").with("radio_key", "R11"),
                line("N11", "U11", "NG11"),
                line("N12", "NU12", "G11"),
                line("K11", "U11", "G11").with("meter", "inny"),
                line("N13", "NU13", "NG13").with("radio_key", "R11"),
                line("K11", "U11", "NG14").with("name", "Ktoś Inny"),
                line("K11", "U11", "G11").with("radio_key", "R11"));
        assertThat(outcomes)
                .containsExactly(
                        "imported",
                        "conflict registry.import.otherContract|U11",
                        "conflict registry.import.otherContract|NU12",
                        "conflict registry.import.otherMeter|inny",
                        "conflict registry.import.otherMeter|M-NG13",
                        "conflict registry.import.otherCustomer|K11",
                        "duplicate");
        assertThat(counts()).isEqualTo(before.stream().map(n -> n + 1).toList());
    }

    @Test
    void aPointUnderOneThatIsNoMainPointIsNotTakenForImported() {
        assertThat(take(
                        line("K20", "U20", "G20"),
                        line("K20", "U20", "S20").with("point_kind", "sub").with("main_point", "G20")))
                .containsOnly("imported");
        List<Long> before = counts();
        assertThat(take(
                        line("K21", "U21", "S20"),
                        line("K21", "U21", "O21").with("point_kind", "garden").with("main_point", "S20")))
                .containsExactly(
                        "conflict registry.import.otherContract|U21", "refused registry.import.unknownMainPoint|S20");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void twoContractsThatFollowEachOtherAtAPointAndKnownMetersAreNone() {
        Line old = line("K30", "U30", "G30").with("contract_to", "2024-12-31");
        Line next = line("K31", "U31", "G30").with("contract_from", "2025-01-01");
        assertThat(take(old, next)).containsOnly("imported");
        assertThat(take(old, next)).containsOnly("duplicate");
    }

    private static List<Long> counts() {
        return TABLES.stream()
                .map(table -> town.store
                        .sql("SELECT count(*) AS n FROM registry." + table)
                        .one(row -> row.big("n")))
                .toList();
    }

    private static List<String> take(Line... lines) {
        return new Staged(town.store, new CustomersTarget(town.store, town.clock, new Findable(List.of())), COLUMNS)
                .take(Arrays.stream(lines).map(Line::values).toArray(Object[][]::new));
    }

    private static Line line(String customer, String contract, String point) {
        return new Line(new Object[] {
            customer,
            "Odbiorca " + customer,
            contract,
            "2024-01-01",
            null,
            "W1",
            point,
            null,
            null,
            point.replaceAll("\\D", ""),
            "Wodnica",
            "M-" + point,
            5,
            null,
            "2024-05-01",
            null
        });
    }

    private record Line(Object[] values) {
        Line with(String column, Object value) {
            Object[] other = values.clone();
            other[Arrays.asList(COLUMNS).indexOf(column)] = value;
            return new Line(other);
        }
    }
}
