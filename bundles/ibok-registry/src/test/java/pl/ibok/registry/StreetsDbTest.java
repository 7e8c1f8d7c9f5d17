package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Pricing.Price;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.Street;
import pl.ibok.testing.TestDatabase;

class StreetsDbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Registry registry;
    static AutoCloseable node;

    @BeforeAll
    static void open() {
        pl.ibok.store.StoreNode opened =
                pl.ibok.store.StoreNode.open(DB.address(), pl.ibok.store.time.MovableClock.at(TODAY));
        node = opened;
        registry = new Registry(
                opened.store("registry", Registry.class), opened.signals(), pl.ibok.store.time.MovableClock.at(TODAY));
        registry.registrar().tariffGroup("W1", "Gospodarstwa domowe");
        lives("A", "Lipowa", "Olszany", null);
        lives("B", "ul.  LIPOWA", "Olszany", null);
        lives("C", "Lipowa", "Stawy", null);
        lives("D", "Polna", "Olszany", LocalDate.of(2026, 11, 22));
        lives("E", null, "Stawy", null);
    }

    @AfterAll
    static void close() throws Exception {
        node.close();
    }

    private static void lives(String code, String street, String city, LocalDate until) {
        registry.registrar().customer(new Customer(code, code, Customer.Kind.PERSON, null, "", null, null));
        UUID premises = registry.registrar().premises(street, "1" + code, null, null, city);
        UUID point = registry.registrar().servicePoint(code, premises, ServicePoint.Kind.MAIN, null, null);
        registry.registrar()
                .contract(
                        "U/" + code, code, List.of(point), new Period(LocalDate.of(2025, 1, 1), until), "W1", 2, true);
    }

    private static List<String> on(String city, String street) {
        return registry.streets().on(List.of(new Street(city, street)), TODAY).stream()
                .map(House::customer)
                .toList();
    }

    @Test
    void who_lives_on_a_street_is_found_however_it_is_written() {
        assertThat(on("Olszany", "Lipowa")).containsExactly("A", "B");
        assertThat(on("olszany", "ulica lipowa")).containsExactly("A", "B");
        assertThat(on("Stawy", "Lipowa")).containsExactly("C");
        assertThat(on("Olszany", "Polna")).as("moved out yesterday").isEmpty();
    }

    @Test
    void a_place_without_a_street_is_all_of_it() {
        assertThat(on("Stawy", null)).containsExactly("C", "E");
        assertThat(registry.streets().on(List.of(), TODAY)).isEmpty();
    }

    @Test
    void a_customers_houses_are_those_of_the_day() {
        assertThat(registry.streets().of(List.of("A", "C", "D"), TODAY))
                .containsExactlyInAnyOrder(
                        new House("A", new Street("Olszany", "Lipowa"), "1A"),
                        new House("C", new Street("Stawy", "Lipowa"), "1C"));
    }

    @Test
    void the_tariff_is_read_by_groups() {
        registry.registrar().tariffGroup("W2", "Firmy");
        Price price = new Price(
                Component.WATER, LocalDate.of(2026, 1, 1), null, new BigDecimal("4.50"), new BigDecimal("8"), "4,86");
        registry.registrar().price("W1", price);
        assertThat(registry.pricing().groups())
                .extracting(group -> group.code() + " " + group.prices().size())
                .containsExactly("W1 1", "W2 0");
    }
}
