package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Reading.Source;
import pl.ibok.api.registry.Reading.Status;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Readings.NewReading;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.testing.TestDatabase;

class ReadingsDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final Readings readings = town.registry.readings();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Period ALL = new Period(START, null);
    private static int count;

    private UUID point;
    private UUID meter;
    private VisibleMeter dial;

    @BeforeEach
    void aMeterOfItsOwn() {
        count++;
        point = town.point("PO" + count);
        meter = town.meter(point, "30000" + count, START, "99900");
        dial = new VisibleMeter(town.registry.meters().find(meter).orElseThrow(), null, ALL, null);
    }

    @Test
    void consumptionAndDailyAverageCountFromTheLastCountedReading() {
        town.staff(meter, START.plusDays(30), "99930");
        town.read(meter, START.plusDays(40), "99999", Source.CUSTOMER, Status.INFORMATIONAL);
        Reading withdrawn = town.read(meter, START.plusDays(45), "99945", Source.CUSTOMER, Status.ACCEPTED);
        readings.withdraw(withdrawn.id(), "pomyłka");
        town.staff(meter, START.plusDays(60), "99975");

        List<ReadingLine> lines = readings.history(dial, ALL, null, 10);
        assertThat(lines)
                .extracting(line -> line.reading().value().intValue())
                .containsExactly(99975, 99999, 99930, 99900);
        assertThat(lines.get(0).consumption()).isEqualByComparingTo("45");
        assertThat(lines.get(0).previousOn()).isEqualTo(START.plusDays(30));
        assertThat(lines.get(0).daily()).isEqualByComparingTo("1.500");
        assertThat(lines.get(1).consumption()).isEqualByComparingTo("69");
        assertThat(lines.get(3).consumption()).isNull();
        assertThat(lines.get(3).daily()).isNull();
    }

    @Test
    void aRollOverOfTheDialCountsOn() {
        town.staff(meter, START.plusDays(10), "99990");
        readings.record(new NewReading(
                meter, START.plusDays(20), null, new BigDecimal("15"), Source.STAFF, Status.ACCEPTED, true, null));
        assertThat(readings.history(dial, ALL, null, 1).get(0).consumption()).isEqualByComparingTo("25");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 1; i <= 25; i++) {
            town.staff(meter, START.plusDays(i / 2), Integer.toString(99900 + i));
        }
        List<ReadingLine> all = readings.history(dial, ALL, null, 100);
        List<ReadingLine> first = readings.history(dial, ALL, null, 10);
        List<ReadingLine> second =
                readings.history(dial, ALL, first.get(9).reading().id(), 10);
        List<ReadingLine> third =
                readings.history(dial, ALL, second.get(9).reading().id(), 10);
        assertThat(all).hasSize(26);
        assertThat(first).isEqualTo(all.subList(0, 10));
        assertThat(second).isEqualTo(all.subList(10, 20));
        assertThat(third).isEqualTo(all.subList(20, 26));
    }

    @Test
    void thePageCountsFromWhatLiesBeyondIt() {
        town.staff(meter, START.plusDays(10), "99910");
        town.read(meter, START.plusDays(20), "99920", Source.CUSTOMER, Status.INFORMATIONAL);
        town.read(meter, START.plusDays(30), "99930", Source.CUSTOMER, Status.INFORMATIONAL);
        town.staff(meter, START.plusDays(40), "99940");
        assertThat(readings.history(dial, ALL, null, 1).get(0).consumption()).isEqualByComparingTo("30");
        Period late = new Period(START.plusDays(35), START.plusDays(45));
        assertThat(readings.history(dial, late, null, 10))
                .singleElement()
                .extracting(ReadingLine::previousOn)
                .isEqualTo(START.plusDays(10));
        Period before = new Period(START.plusDays(1), START.plusDays(35));
        assertThat(readings.history(dial, before, null, 10))
                .extracting(line -> line.consumption().intValue())
                .containsExactly(20, 10, 10);
    }

    @Test
    void theSameReadingAgainIsTheOneThatIsThere() {
        Reading once = town.staff(meter, START.plusDays(5), "99905");
        assertThat(town.staff(meter, START.plusDays(5), "99905.000")).isEqualTo(once);
        assertThat(town.staff(meter, START.plusDays(5), "99906").id()).isNotEqualTo(once.id());
        assertThat(readings.history(dial, ALL, null, 10)).hasSize(3);
    }

    @Test
    void whatWasWithdrawnCanBeReadAgain() {
        Reading once = town.staff(meter, START.plusDays(5), "99905");
        assertThat(readings.withdraw(once.id(), "zły wodomierz")).isTrue();
        assertThat(readings.find(once.id()).orElseThrow().note()).isEqualTo("zły wodomierz");
        Reading again = town.staff(meter, START.plusDays(5), "99905");
        assertThat(again.id()).isNotEqualTo(once.id());
        assertThat(again.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aBilledReadingStays() {
        Reading billed = town.staff(meter, START.plusDays(5), "99905");
        town.store
                .sql("UPDATE registry.reading SET status = 'billed' WHERE id = ?", billed.id())
                .update();
        assertThat(readings.withdraw(billed.id(), "za późno")).isFalse();
        assertThat(readings.find(billed.id()).orElseThrow().status()).isEqualTo(Status.BILLED);
    }

    @Test
    void aStateTheDialCanNotShowOrADayWithoutTheMeterIsRefused() {
        assertThatThrownBy(() -> town.staff(meter, START.plusDays(5), "100000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 digits");
        assertThatThrownBy(() -> town.staff(meter, START.plusDays(5), "1.2345"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.staff(meter, START.minusDays(1), "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not installed");
    }

    @Test
    void aroundGivesTheNeighboursOnBothSidesOfThePeriod() {
        for (int month = 1; month <= 6; month++) {
            town.staff(meter, START.plusMonths(month), Integer.toString(99900 + month));
        }
        List<Reading> around = readings.around(point, new Period(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 4, 15)));
        assertThat(around).extracting(reading -> reading.value().intValue()).containsExactly(99902, 99903, 99904);
    }
}
