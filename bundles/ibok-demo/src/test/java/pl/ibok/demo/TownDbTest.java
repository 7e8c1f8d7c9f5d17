package pl.ibok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.demo.town.TownActor;
import pl.ibok.registry.Registry;
import pl.ibok.registry.imports.IntervalsTarget;
import pl.ibok.registry.search.Findable;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.NodeClock;
import pl.ibok.testing.TestDatabase;

/** The whole history, by the registry's own ports. */
class TownDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final NodeClock clock = NodeClock.standingOn(TODAY);
    private static final StoreNode node = StoreNode.open(
            new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
    private static final Store facts = node.store("registry", Registry.class);
    private static final Registry registry = new Registry(facts, node.signals(), clock);

    @BeforeAll
    static void fiveYears() {
        Store store = node.store("demo", Walk.class);
        TownActor town = new TownActor(
                store,
                Fakes.settings(),
                registry.registrar(),
                registry.meters(),
                registry.readings(),
                List.of(new IntervalsTarget(facts, clock, new Findable(List.of()))));
        Walk walk = new Walk(store, Fakes.access());
        LocalDate reached;
        do {
            reached = walk.step(List.of(town), TODAY, clock);
        } while (reached != null);
    }

    @Test
    void klientHasYearsOfHistoryAMainMeterAfterAnExchangeAndAGardenMeter() {
        List<VisibleMeter> meters = registry.meters().of("100101", TODAY);
        assertThat(meters)
                .extracting(m -> m.meter().kind())
                .containsExactly(ServicePoint.Kind.MAIN, ServicePoint.Kind.GARDEN, ServicePoint.Kind.MAIN);
        assertThat(meters.get(2).meter().removedState()).isNotNull();
        List<ReadingLine> main = history(meters.get(0));
        assertThat(main.size() + history(meters.get(2)).size()).isGreaterThan(25);
        assertThat(main.get(0).reading().on()).isBefore(LocalDate.of(2026, 11, 1));
    }

    @Test
    void firmaHasTwoContractsAtTwoAddressesAndHourlyDataOfRecentMonths() {
        assertThat(registry.meters().supplies("100102"))
                .extracting(supply -> supply.contract())
                .contains("U/0002", "U/0003");
        VisibleMeter radio = registry.meters().of("100102", TODAY).stream()
                .filter(m -> m.meter().radio())
                .findFirst()
                .orElseThrow();
        Period covered = registry.intervals().covered(radio.meter().id());
        assertThat(covered).isEqualTo(new Period(TODAY.minusDays(151), TODAY.minusDays(1)));
        assertThat(registry.intervals().ofDay(radio.meter().id(), LocalDate.of(2026, 10, 25)))
                .hasSize(25);
        assertThat(registry.intervals().byDay(radio.meter().id(), covered))
                .allSatisfy(day -> assertThat(day.flagged()).isFalse());
    }

    @Test
    void consumptionNeverFallsAndOneLegalisationEndsSoonAndOneHasEnded() {
        assertThat(negative()).isZero();
        assertThat(legalisedUntil("100110")).isBetween(TODAY, TODAY.plusDays(90));
        assertThat(legalisedUntil("100115")).isBefore(TODAY);
    }

    @Test
    void afterTheChangeOfOwnerEachSeesTheirOwn() {
        LocalDate handOver = LocalDate.of(2024, 11, 13);
        VisibleMeter old = registry.meters().of("100121", TODAY).get(0);
        VisibleMeter now = registry.meters().of("100155", TODAY).get(0);
        assertThat(old.visible().to()).isEqualTo(handOver);
        assertThat(history(old).get(0).reading().source()).isEqualTo(Reading.Source.PROTOCOL);
        assertThat(history(now))
                .last()
                .satisfies(line -> assertThat(line.reading().on()).isEqualTo(handOver));
    }

    @Test
    void everySourceOfTheUtilityOccurs() {
        assertThat(facts.sql("SELECT DISTINCT source FROM registry.reading ORDER BY source")
                        .list(row -> row.text("source")))
                .containsExactly("estimate", "protocol", "radio", "staff");
        long customers =
                facts.sql("SELECT count(*) AS n FROM registry.customer").one(row -> row.big("n"));
        assertThat(customers).isBetween(48L, 55L);
    }

    @Test
    void thePricesGiveThePublishedGrossOnes() {
        assertThat(registry.pricing().prices("W1"))
                .filteredOn(
                        price -> price.from().getYear() >= 2023 && price.from().getYear() <= 2025)
                .filteredOn(price -> price.component() != Component.SUBSCRIPTION)
                .extracting(price -> price.publishedGross())
                .containsExactly("12.21", "5.02", "12.46", "5.11", "12.88", "5.26");
        assertThat(registry.pricing().prices("W2"))
                .filteredOn(
                        price -> price.from().getYear() >= 2023 && price.from().getYear() <= 2025)
                .filteredOn(price -> price.component() == Component.SUBSCRIPTION)
                .extracting(price -> price.publishedGross())
                .containsExactly("9.95", "10.37", "11.17");
    }

    private static final Period EVER = new Period(LocalDate.of(2000, 1, 1), null);

    private static long negative() {
        return registryMeters().stream()
                .map(id -> registry.meters().find(id).orElseThrow())
                .flatMap(meter ->
                        registry
                                .readings()
                                .history(new VisibleMeter(meter, null, EVER, null), EVER, null, 200)
                                .stream())
                .filter(line -> line.consumption() != null && line.consumption().compareTo(BigDecimal.ZERO) < 0)
                .count();
    }

    private static List<java.util.UUID> registryMeters() {
        return facts.sql("SELECT id FROM registry.meter").list(row -> row.uuid("id"));
    }

    private static LocalDate legalisedUntil(String customer) {
        return registry.meters().of(customer, TODAY).get(0).meter().legalisedUntil();
    }

    private static List<ReadingLine> history(VisibleMeter meter) {
        return registry.readings().history(meter, meter.visible(), null, 200);
    }
}
