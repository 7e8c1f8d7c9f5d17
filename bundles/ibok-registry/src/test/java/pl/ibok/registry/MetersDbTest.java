package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.testing.TestDatabase;

class MetersDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate HANDOVER = LocalDate.of(2025, 6, 15);

    @Test
    void afterAChangeOfOwnerEachSeesOnlyTheirOwnDaysAndBothTheHandOver() {
        UUID point = town.point("ZM1");
        town.contract("STARY1", point, START, null);
        UUID meter = town.meter(point, "100001", START, "10");
        town.staff(meter, LocalDate.of(2025, 1, 10), "110");
        town.registry.registrar().endContract("U/STARY1/" + START, HANDOVER, Map.of(meter, new BigDecimal("150.500")));
        town.contract("NOWY1", point, HANDOVER.plusDays(1), null);
        town.staff(meter, LocalDate.of(2025, 8, 1), "160");

        assertThat(days("STARY1", meter)).containsExactly(HANDOVER, LocalDate.of(2025, 1, 10), START);
        assertThat(days("NOWY1", meter)).containsExactly(LocalDate.of(2025, 8, 1), HANDOVER);
        assertThat(seen("STARY1", meter).use()).isEqualTo(new Period(START, HANDOVER));
        assertThat(seen("NOWY1", meter).use()).isEqualTo(new Period(HANDOVER.plusDays(1), null));
        assertThat(seen("STARY1", meter).last().value()).isEqualByComparingTo("150.5");
        assertThat(town.registry.meters().byNumber("STARY1", "100001", Town.TODAY))
                .isEmpty();
        assertThat(town.registry.meters().byNumber("NOWY1", "100001", Town.TODAY))
                .isPresent();
    }

    @Test
    void whatWasUsedBeforeTheHandOverIsToldToNobodyElse() {
        UUID point = town.point("ZM1U");
        town.contract("STARY1U", point, START, null);
        UUID meter = town.meter(point, "110001", START, "10");
        town.staff(meter, LocalDate.of(2025, 1, 10), "110");
        town.staff(meter, HANDOVER, "149");
        town.registry.registrar().endContract("U/STARY1U/" + START, HANDOVER, Map.of(meter, new BigDecimal("150.500")));
        town.contract("NOWY1U", point, HANDOVER.plusDays(1), null);
        town.staff(meter, LocalDate.of(2025, 8, 1), "160");
        town.staff(meter, LocalDate.of(2025, 9, 1), "171");

        assertThat(lines("STARY1U", meter).get(0).consumption()).isEqualByComparingTo("1.5");
        assertThat(lines("STARY1U", meter).get(1).consumption()).isEqualByComparingTo("39");
        List<ReadingLine> own = lines("NOWY1U", meter);
        assertThat(own.get(0).consumption()).isEqualByComparingTo("11");
        assertThat(own.get(1).consumption()).isEqualByComparingTo("9.5");
        assertThat(own.get(1).previousOn()).isEqualTo(HANDOVER);
        assertThat(own.subList(2, 4))
                .allSatisfy(line -> assertThat(line).isEqualTo(new ReadingLine(line.reading(), null, null, null)));

        Period late = new Period(LocalDate.of(2025, 8, 2), null);
        assertThat(town.registry.readings().history(seen("NOWY1U", meter), late, null, 10))
                .singleElement()
                .extracting(ReadingLine::consumption)
                .satisfies(consumption -> assertThat(consumption).isEqualByComparingTo("11"));
        Period other = new Period(START, null);
        assertThat(town.registry.readings().history(seen("NOWY1U", meter), other, null, 10))
                .isEqualTo(own);
        assertThat(town.registry
                        .meters()
                        .newest(List.of("NOWY1U"), Town.TODAY, 10)
                        .get(0)
                        .lines())
                .isEqualTo(own);
        assertThat(town.registry
                        .readings()
                        .history(
                                seen("NOWY1U", meter),
                                other,
                                own.get(1).reading().id(),
                                1))
                .isEqualTo(own.subList(2, 3));
    }

    @Test
    void aHandOverOnTheFirstDayOfTheNewContractIsTheOthersConsumption() {
        UUID point = town.point("ZM2");
        town.contract("STARY2", point, START, null);
        UUID meter = town.meter(point, "100002", START, "0");
        town.registry.registrar().endContract("U/STARY2/" + START, HANDOVER, Map.of(meter, new BigDecimal("75")));
        town.contract("NOWY2", point, HANDOVER, null);

        assertThat(days("STARY2", meter)).containsExactly(HANDOVER, START);
        assertThat(days("NOWY2", meter)).containsExactly(HANDOVER);
        assertThat(seen("NOWY2", meter).use().from()).isEqualTo(HANDOVER.plusDays(1));
    }

    @Test
    void whoMovesOutOnTheDayOfAnExchangeNeverSeesTheNewMeterNorTheNewOwnerTheOldOne() {
        UUID point = town.point("ZM3");
        town.contract("STARY3", point, START, null);
        UUID old = town.meter(point, "100003", START, "0");
        UUID fresh = town.registry
                .registrar()
                .exchange(point, HANDOVER, new BigDecimal("321"), "200003", 5, false, BigDecimal.ONE, null, 2025);
        town.registry.registrar().endContract("U/STARY3/" + START, HANDOVER, Map.of());
        town.contract("NOWY3", point, HANDOVER, null);

        assertThat(meters("STARY3")).containsExactly("100003");
        assertThat(meters("NOWY3")).containsExactly("200003");
        assertThat(days("STARY3", old)).containsExactly(HANDOVER, START);
        assertThat(days("NOWY3", fresh)).containsExactly(HANDOVER);
        assertThat(town.registry.meters().find("NOWY3", old)).isEmpty();
        assertThat(town.registry.meters().find("STARY3", fresh)).isEmpty();
    }

    @Test
    void consumptionGoesOnOverAnExchange() {
        UUID point = town.point("ZM4");
        town.contract("TRWA4", point, START, null);
        UUID old = town.meter(point, "100004", START, "0");
        town.staff(old, LocalDate.of(2025, 6, 1), "300");
        UUID fresh = town.registry
                .registrar()
                .exchange(point, HANDOVER, new BigDecimal("321"), "200004", 5, false, new BigDecimal("2"), null, 2025);
        town.staff(fresh, LocalDate.of(2025, 7, 15), "32");

        assertThat(lines("TRWA4", old).get(0).consumption()).isEqualByComparingTo("21");
        assertThat(lines("TRWA4", fresh).get(0).consumption()).isEqualByComparingTo("30");
        assertThat(lines("TRWA4", fresh).get(0).daily()).isEqualByComparingTo("1.000");
        List<Reading> around =
                town.registry.readings().around(point, new Period(LocalDate.of(2025, 6, 10), LocalDate.of(2025, 7, 1)));
        assertThat(around)
                .extracting(reading -> reading.value().stripTrailingZeros().toPlainString())
                .containsExactly("300", "321", "2", "32");
        VisibleMeter removed = seen("TRWA4", old);
        assertThat(removed.meter().removedState()).isEqualByComparingTo("321");
        assertThat(town.registry.meters().of("TRWA4", Town.TODAY))
                .extracting(m -> m.meter().number())
                .containsExactly("200004", "100004");
    }

    @Test
    void aRenewedContractShowsOneMeterWithItsWholeHistory() {
        UUID point = town.point("ZM5");
        town.contract("TRWA5", point, START, HANDOVER);
        town.contract("TRWA5", point, HANDOVER.plusDays(1), null);
        UUID meter = town.meter(point, "100005", START, "0");

        assertThat(meters("TRWA5")).containsExactly("100005");
        assertThat(seen("TRWA5", meter).visible()).isEqualTo(new Period(START, null));
    }

    @Test
    void aSecondMeterAtOnceIsRefusedAndTheSameOneAgainIsNot() {
        UUID point = town.point("ZM6");
        UUID meter = town.meter(point, "100006", START, "0");
        assertThat(town.meter(point, "100006", START, "0")).isEqualTo(meter);
        assertThatThrownBy(() -> town.meter(point, "100007", HANDOVER, "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100006");
    }

    @Test
    void theDatabaseItselfKeepsTwoMetersApart() {
        UUID point = town.point("ZM7");
        town.meter(point, "100008", START, "0");
        assertThatThrownBy(() -> town.store
                        .sql(
                                "INSERT INTO registry.meter (service_point_id, number, digits, installed_on, installed_state)"
                                        + " VALUES (?, 'x', 5, ?, 0)",
                                point,
                                HANDOVER)
                        .update())
                .hasMessageContaining("one_meter_at_a_time");
    }

    @Test
    void aContractOverAnothersDaysIsRefused() {
        UUID point = town.point("ZM8");
        town.contract("STARY8", point, START, HANDOVER);
        assertThatThrownBy(() -> town.contract("NOWY8", point, HANDOVER.minusDays(1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLegalisationGivenWinsAndTheComputedOneIsMarked() {
        UUID point = town.point("ZM9");
        town.contract("LEG9", point, START, null);
        UUID given = town.registry
                .registrar()
                .install(point, "100009", 5, false, START, BigDecimal.ZERO, LocalDate.of(2026, 3, 31), 2021);
        assertThat(seen("LEG9", given).meter().legalisedUntil()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(seen("LEG9", given).meter().legalisationComputed()).isFalse();
        UUID computed = town.registry
                .registrar()
                .exchange(point, HANDOVER, BigDecimal.TEN, "200009", 5, false, BigDecimal.ZERO, null, 2021);
        assertThat(seen("LEG9", computed).meter().legalisedUntil()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(seen("LEG9", computed).meter().legalisationComputed()).isTrue();
    }

    @Test
    void mainMetersComeBeforeGardenOnesAndSuppliesShowTheAddress() {
        UUID main = town.point("ZM10");
        UUID premises = town.registry.registrar().premises("Młyńska", "ZM10", null, "64-300", "Wodnica");
        UUID garden =
                town.registry.registrar().servicePoint("ZM10-O", premises, ServicePoint.Kind.GARDEN, main, "ogród");
        town.customer("OGR10");
        town.registry
                .registrar()
                .contract("U/OGR10", "OGR10", List.of(garden, main), new Period(START, null), "W1", 2, true);
        town.meter(garden, "100010", START, "0");
        town.meter(main, "100011", START, "0");

        assertThat(meters("OGR10")).containsExactly("100011", "100010");
        assertThat(town.registry.meters().supplies("OGR10").get(1).point().main())
                .isEqualTo(main);
        assertThat(town.registry.meters().supplies("OGR10").get(0).point().address())
                .isEqualTo("Młyńska ZM10, 64-300 Wodnica");
    }

    private static List<String> meters(String customer) {
        return town.registry.meters().of(customer, Town.TODAY).stream()
                .map(m -> m.meter().number())
                .toList();
    }

    private static VisibleMeter seen(String customer, UUID meter) {
        return town.registry.meters().find(customer, meter).orElseThrow();
    }

    private static List<ReadingLine> lines(String customer, UUID meter) {
        return town.registry
                .readings()
                .history(seen(customer, meter), seen(customer, meter).visible(), null, 100);
    }

    private static List<LocalDate> days(String customer, UUID meter) {
        return lines(customer, meter).stream().map(line -> line.reading().on()).toList();
    }
}
