package pl.ibok.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.registry.imports.Staged.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.registry.Town;
import pl.ibok.registry.search.Findable;
import pl.ibok.testing.TestDatabase;

class IntervalsTargetDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final Intervals intervals = town.registry.intervals();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void rowsGoInOnceAndSecondValuesOfAKeyAreConflictsWhoseFirstStays() {
        UUID meter = radio("R1");
        assertThat(staged().take(
                                row("R1", "2026-03-01T10:00+01", "100"),
                                row("R1", "2026-03-01T11:00+01", "100.010"),
                                row("R1", "2026-03-01T11:00+01", "100.01"),
                                row("R1", "2026-03-01T11:00+01", "177")))
                .containsExactly("imported", "imported", "duplicate", "conflict registry.import.otherValue|100.010");
        assertThat(staged().take(
                                row("R1", "2026-03-01T10:00+01", "100"),
                                row("R1", "2026-03-01T10:00+01", "99"),
                                row("R1", "2026-03-01T12:00+01", "101")))
                .containsExactly("duplicate", "conflict registry.import.otherValue|100.000", "imported");
        assertThat(intervals.ofDay(meter, LocalDate.of(2026, 3, 1))).hasSize(3);
    }

    @Test
    void importingAgainChangesNothing() {
        UUID meter = radio("R2");
        Object[][] rows = {row("R2", "2026-02-28T23:00+01", "1"), row("R2", "2026-03-01T01:00+01", "2")};
        assertThat(staged().take(rows)).containsOnly("imported");
        List<Intervals.DayUse> before = intervals.byDay(meter, new Period(START, null));
        assertThat(staged().take(rows)).containsOnly("duplicate");
        assertThat(intervals.byDay(meter, new Period(START, null))).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsRefusedWithItsReasonAndTheRestGoesIn() {
        radio("R3");
        assertThat(staged().take(
                                row("NOBODY", "2026-03-01T10:00+01", "1"),
                                row("R3", "2025-12-31T10:00+01", "1"),
                                row("R3", "2026-12-31T10:00+01", "1"),
                                row("R3", "2026-03-01T10:00+01", "-1"),
                                row("R3", "2026-03-01T10:00+01", "100000"),
                                row("R3", "2026-03-01T10:00+01", "5")))
                .containsExactly(
                        "refused registry.import.unknownMeter|NOBODY",
                        "refused registry.import.notInstalled|R3",
                        "refused registry.import.time",
                        "refused registry.import.dial|-1",
                        "refused registry.import.dial|100000",
                        "imported");
    }

    @Test
    void aKeyNobodyHasGetsAHouseholdWhereTheProfileAsksForIt() {
        String key = "1f8730a9-5d67-4895-9215-6e247087ea00";
        Staged households = staged().option("create.households", "true")
                .option("household.city", "Alicante")
                .option("household.from", "2016-03-01");
        Object[][] rows = {
            row(key, "2016-03-01T00:28:55+01", "68.321"),
            row(key, "2016-03-01T01:19:43+01", "68.331"),
            row(key, "2016-02-29T01:19:43+01", "68.2")
        };
        assertThat(households.take(rows))
                .containsExactly("imported", "imported", "refused registry.import.notInstalled|" + key);
        assertThat(households.take(rows))
                .containsExactly("duplicate", "duplicate", "refused registry.import.notInstalled|" + key);

        Supply supply = town.registry.meters().supplies("1f8730a9").get(0);
        assertThat(supply.point().address()).isEqualTo("Alicante 1f8730a9, Alicante");
        VisibleMeter meter = town.registry.meters().of("1f8730a9", Town.TODAY).get(0);
        assertThat(meter.meter().number()).isEqualTo("1f8730a9");
        assertThat(meter.meter().radio()).isTrue();
        assertThat(intervals.covered(meter.meter().id()))
                .isEqualTo(new Period(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 1)));
    }

    @Test
    void keysThatBeginAlikeAreStillTwoHouseholds() {
        assertThat(staged().option("create.households", "true")
                        .take(
                                row("aaaaaaaa-1111-long", "2026-03-01T10:00+01", "1"),
                                row("aaaaaaaa-2222-long", "2026-03-01T10:00+01", "2")))
                .containsOnly("imported");
        assertThat(town.registry.customers().find("aaaaaaaa-1111-long")).isPresent();
        assertThat(town.registry.customers().find("aaaaaaaa-2222-long")).isPresent();
    }

    @Test
    void withoutTheOptionNoHouseholdIsMade() {
        staged().take(row("STRANGER", "2026-03-01T10:00+01", "1"));
        assertThat(town.registry.customers().find("STRANGER")).isEmpty();
    }

    @Test
    void aStateThatFallsIsFlaggedWhereverItsRowsCameInTheFile() {
        UUID meter = radio("R5");
        staged().take(row("R5", "2026-05-01T12:00+02", "10.040"), row("R5", "2026-05-01T10:00+02", "10.010"));
        staged().take(row("R5", "2026-05-01T11:00+02", "10.030"), row("R5", "2026-05-01T13:00+02", "10.039"));
        assertThat(intervals.ofDay(meter, LocalDate.of(2026, 5, 1)))
                .extracting(value -> value.use() + " " + value.flag())
                .containsExactly("null null", "0.020 null", "0.010 null", "null fell");
        assertThat(intervals.byDay(meter, new Period(START, null)))
                .containsExactly(new Intervals.DayUse(LocalDate.of(2026, 5, 1), new BigDecimal("0.029"), true));
    }

    @Test
    void theDayOfTheAutumnChangeHas25HoursAndMidnightBelongsToTheDayBefore() {
        UUID meter = radio("R6");
        Object[][] rows = new Object[27][];
        for (int hour = 0; hour < 27; hour++) {
            rows[hour] = row(
                    "R6",
                    java.time.Instant.parse("2026-10-24T22:00:00Z").plusSeconds(3600L * hour),
                    new BigDecimal(hour).movePointLeft(3));
        }
        staged().take(rows);
        assertThat(intervals.ofDay(meter, LocalDate.of(2026, 10, 25))).hasSize(25);
        assertThat(intervals.byDay(meter, new Period(START, null)))
                .extracting(use -> use.day() + " " + use.use())
                .containsExactly("2026-10-25 0.025", "2026-10-26 0.001");
    }

    @Test
    void manyRowsOfAKeyGoInWithoutLookingOutAndComeAgainAsDuplicates() {
        UUID meter = radio("R8");
        assertThat(staged().take(hours("R8", 0, 20))).containsOnly("imported");
        assertThat(staged().take(hours("R8", 20, 20))).containsOnly("imported");
        assertThat(staged().take(hours("R8", 10, 40)))
                .startsWith("duplicate")
                .endsWith("imported")
                .satisfies(outcomes ->
                        assertThat(outcomes).filteredOn("imported"::equals).hasSize(10));
        assertThat(intervals.byDay(meter, new Period(START, null))).hasSize(3);
    }

    @Test
    void amongManyNewRowsAWrongOneIsStillNamed() {
        radio("R9");
        Object[][] rows = hours("R9", 0, 20);
        rows[7][2] = "-1";
        assertThat(staged().take(rows)).element(7).isEqualTo("refused registry.import.dial|-1");
    }

    @Test
    void whereTheNewMeterGoesOnWithTheKeyTheDayOfTheExchangeIsTheOldOnes() {
        UUID point = town.point("P-R10");
        LocalDate day = LocalDate.of(2026, 4, 10);
        UUID old = town.registry.registrar().install(point, "R10", 5, true, START, BigDecimal.ZERO, null, null);
        town.store
                .sql("UPDATE registry.meter SET removed_on = ?, removed_state = 50 WHERE id = ?", day, old)
                .update();
        UUID next = town.store
                .sql(
                        "INSERT INTO registry.meter (service_point_id, number, digits, radio_key, installed_on, installed_state)"
                                + " VALUES (?, 'R10b', 5, 'R10', ?, 0) RETURNING id",
                        point,
                        day)
                .one(row -> row.uuid("id"));
        assertThat(staged().take(row("R10", "2026-04-10T10:00+02", "49"), row("R10", "2026-04-11T10:00+02", "1")))
                .containsOnly("imported");
        assertThat(intervals.ofDay(old, day)).hasSize(1);
        assertThat(intervals.ofDay(next, day)).isEmpty();
        assertThat(intervals.ofDay(next, day.plusDays(1))).hasSize(1);
    }

    @Test
    void rawDataCanNotBeEdited() {
        UUID meter = radio("R7");
        staged().take(row("R7", "2026-03-01T10:00+01", "1"));
        assertThatThrownBy(() -> town.store
                        .sql("UPDATE registry.interval_reading SET state = 2 WHERE meter_id = ?", meter)
                        .update())
                .hasMessageContaining("never edited");
        assertThatThrownBy(() -> town.store
                        .sql("DELETE FROM registry.interval_reading_2026_03 WHERE meter_id = ?", meter)
                        .update())
                .hasMessageContaining("never edited");
    }

    private static Object[][] hours(String key, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(hour -> row(
                        key,
                        Instant.parse("2026-06-01T00:00:00Z").plusSeconds(3600L * hour),
                        new BigDecimal(hour).movePointLeft(3)))
                .toArray(Object[][]::new);
    }

    private static Staged staged() {
        return new Staged(
                town.store, new IntervalsTarget(town.store, town.clock, new Findable(List.of())), "key", "at", "state");
    }

    private static UUID radio(String key) {
        return town.registry
                .registrar()
                .install(town.point("P-" + key), key, 5, true, START, BigDecimal.ZERO, null, null);
    }
}
