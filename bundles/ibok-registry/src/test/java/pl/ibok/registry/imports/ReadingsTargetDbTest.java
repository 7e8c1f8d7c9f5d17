package pl.ibok.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.registry.imports.Staged.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.registry.Town;
import pl.ibok.testing.TestDatabase;

class ReadingsTargetDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Town town = new Town(db);
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Period ALL = new Period(START, null);

    @Test
    void aReadingIsFoundByMeterOrServicePointAndGoesInOnce() {
        UUID meter = town.meter(town.point("W1"), "400001", START, "0");
        Object[][] rows = {
            row("400001", null, "2025-03-01", "12.5", null),
            row(null, "W1", "2025-05-01", "20", "klient"),
            row("400001", "W1", "2025-07-01", "31", "szacunek")
        };
        assertThat(staged().take(rows)).containsOnly("imported");
        assertThat(staged().take(rows)).containsOnly("duplicate");
        assertThat(town.registry
                        .readings()
                        .history(
                                new VisibleMeter(
                                        town.registry.meters().find(meter).orElseThrow(), null, ALL, null),
                                ALL,
                                null,
                                10))
                .extracting(line -> line.reading().source())
                .containsExactly(
                        Reading.Source.ESTIMATE,
                        Reading.Source.CUSTOMER,
                        Reading.Source.STAFF,
                        Reading.Source.PROTOCOL);
    }

    @Test
    void anotherValueForTheKeyIsAConflictAndTheFirstStays() {
        town.meter(town.point("W2"), "400002", START, "0");
        assertThat(staged().take(
                                row("400002", null, "2025-03-01", "12", null),
                                row("400002", null, "2025-03-01", "13", null),
                                row("400002", null, "2025-03-01", "12.000", null)))
                .containsExactly("imported", "conflict registry.import.otherValue|12.000", "duplicate");
    }

    @Test
    void aWithdrawnReadingMakesRoomForAnotherValue() {
        UUID meter = town.meter(town.point("W3"), "400003", START, "0");
        Reading wrong = town.staff(meter, LocalDate.of(2025, 3, 1), "1200");
        town.registry.readings().withdraw(wrong.id(), "pomyłka");
        assertThat(staged().take(row("400003", null, "2025-03-01", "12", null))).containsExactly("imported");
        assertThat(staged().take(row("400003", null, "2025-03-01", "12", null))).containsExactly("duplicate");
        assertThat(staged().take(row("400003", null, "2025-03-01", "13", null)))
                .containsExactly("conflict registry.import.otherValue|12.000");
    }

    @Test
    void onTheDayOfAnExchangeTheServicePointAloneDoesNotSayWhichMeter() {
        UUID point = town.point("W4");
        town.meter(point, "400004", START, "0");
        town.registry
                .registrar()
                .exchange(
                        point,
                        LocalDate.of(2025, 6, 1),
                        BigDecimal.TEN,
                        "400005",
                        5,
                        false,
                        BigDecimal.ZERO,
                        null,
                        2025);
        assertThat(staged().take(
                                row(null, "W4", "2025-06-01", "10", null),
                                row("400004", "W4", "2025-06-01", "10", null),
                                row("400005", "W4", "2025-07-01", "3", null)))
                .containsExactly("refused registry.import.severalMeters|W4", "imported", "imported");
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        town.meter(town.point("W5"), "400006", START, "0");
        assertThat(staged().take(
                                row(null, null, "2025-03-01", "1", null),
                                row("999999", null, "2025-03-01", "1", null),
                                row("400006", null, "2024-03-01", "1", null),
                                row("400006", null, "2027-03-01", "1", null),
                                row("400006", null, "2025-03-01", "100000", null),
                                row("400006", null, "2025-03-01", "1", "wróżka")))
                .containsExactly(
                        "refused registry.import.noMeter",
                        "refused registry.import.unknownMeter|999999",
                        "refused registry.import.unknownMeter|400006",
                        "refused registry.import.time",
                        "refused registry.import.dial|100000",
                        "refused registry.import.source|wróżka");
    }

    private static Staged staged() {
        return new Staged(
                town.store, new ReadingsTarget(town.store, town.clock), "meter", "point", "read_on", "value", "source");
    }
}
