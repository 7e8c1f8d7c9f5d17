package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Pricing.Line;
import pl.ibok.api.registry.Pricing.Price;
import pl.ibok.api.registry.Pricing.Priced;
import pl.ibok.api.registry.Pricing.Usage;

class TariffCalculationTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    /** Net and gross as published: zgk.lubkow.pl, wzc.com.pl, pwik-rybnik.pl. */
    @ParameterizedTest
    @CsvSource({"4.33,4.68", "20.39,22.02", "11.90,12.85", "8.73,9.43", "14.83,16.02", "6.95,7.51"})
    void aNetPriceWithVatOf8PercentIsTheGrossThatUtilitiesPublish(String net, String gross) {
        Priced priced = calculation(price(Component.WATER, JANUARY, null, net)).price(water("1", JANUARY, 31));
        assertThat(priced.gross()).isEqualByComparingTo(gross);
    }

    /** The 2026 tariff of Rzepin: 4.81 net, published as 5.20 gross. */
    @Test
    void aPublishedGrossThatIsNotTheRoundedNetIsKeptAsTextAndDoesNotCount() {
        Price rzepin = new Price(Component.SUBSCRIPTION, JANUARY, null, new BigDecimal("4.81"), eight(), "5.20");
        Priced priced = calculation(rzepin).price(new Usage("R", days(JANUARY, 31), zero(), zero(), 1));
        assertThat(priced.gross()).isEqualByComparingTo("5.19");
        assertThat(rzepin.publishedGross()).isEqualTo("5.20");
    }

    @Test
    void vatIsCountedOnTheTotalOfTheRateNotOnEachLine() {
        TariffCalculation calculation = calculation(
                price(Component.WATER, JANUARY, null, "4.87"),
                price(Component.SEWAGE, JANUARY, null, "11.93"),
                price(Component.SUBSCRIPTION, JANUARY, null, "9.57"));
        Priced priced =
                calculation.price(new Usage("W1", days(JANUARY, 59), new BigDecimal("23"), new BigDecimal("22"), 1));
        // 23 × 4.87 = 112.01; 22 × 11.93 = 262.46; 9.57. Net 384.04, VAT 30.7232.
        // By lines it would be 120.97 + 283.46 + 10.34 = 414.77.
        assertThat(priced.lines())
                .extracting(Line::net)
                .map(BigDecimal::toPlainString)
                .containsExactly("112.01", "262.46", "9.57");
        assertThat(priced.net()).isEqualTo("384.04");
        assertThat(priced.vat()).isEqualTo("30.72");
        assertThat(priced.gross()).isEqualTo("414.76");
    }

    @Test
    void aPeriodThatCrossesAChangeOfPricesIsSplitByDaysAndTheQuantityAddsUp() {
        LocalDate change = LocalDate.of(2026, 4, 29);
        TariffCalculation calculation = calculation(
                price(Component.WATER, LocalDate.of(2025, 4, 29), change.minusDays(1), "4.73"),
                price(Component.WATER, change, null, "4.87"));
        // 1 April to 31 May: 28 days at 4.73 and 33 at 4.87. 10 m³ × 28/61 = 4.590.
        Priced priced = calculation.price(water("10", LocalDate.of(2026, 4, 1), 61));
        assertThat(priced.lines())
                .extracting(line -> line.quantity().toPlainString())
                .containsExactly("4.590", "5.410");
        assertThat(priced.lines())
                .extracting(line -> line.net().toPlainString())
                .containsExactly("21.71", "26.35");
        assertThat(priced.lines().get(1).days()).isEqualTo(new Period(change, LocalDate.of(2026, 5, 31)));
        assertThat(priced.net()).isEqualTo("48.06");
        assertThat(priced.continued()).isFalse();
    }

    @Test
    void oneSubscriptionOverAChangeOfPricesIsSplitAsWell() {
        TariffCalculation calculation = calculation(
                price(Component.SUBSCRIPTION, JANUARY, LocalDate.of(2026, 1, 31), "8.85"),
                price(Component.SUBSCRIPTION, LocalDate.of(2026, 2, 1), null, "9.57"));
        Priced priced = calculation.price(new Usage("W1", days(JANUARY, 59), zero(), zero(), 1));
        // 31/59 = 0.525 × 8.85 = 4.65; 0.475 × 9.57 = 4.55.
        assertThat(priced.lines())
                .extracting(line -> line.net().toPlainString())
                .containsExactly("4.65", "4.55");
    }

    @Test
    void aTariffThatEndedWithoutASuccessorGoesOnAndIsMarked() {
        Priced priced = calculation(price(Component.WATER, JANUARY, LocalDate.of(2026, 4, 28), "4.87"))
                .price(water("10", LocalDate.of(2026, 4, 20), 30));
        assertThat(priced.lines()).hasSize(1);
        assertThat(priced.net()).isEqualTo("48.70");
        assertThat(priced.continued()).isTrue();
    }

    @Test
    void daysBeforeTheFirstTariffCostNothingAndAreSaid() {
        Priced priced = calculation(price(Component.WATER, JANUARY, null, "5.00"))
                .price(water("10", LocalDate.of(2025, 12, 22), 20));
        assertThat(priced.unpricedDays()).isEqualTo(10);
        assertThat(priced.lines())
                .extracting(line -> line.quantity().toPlainString())
                .containsExactly("5.000");
        assertThat(priced.net()).isEqualTo("25.00");
    }

    @Test
    void withoutAnyTariffEveryDayIsUnpriced() {
        Priced priced = calculation().price(water("10", JANUARY, 31));
        assertThat(priced.unpricedDays()).isEqualTo(31);
        assertThat(priced.gross()).isEqualTo("0.00");
    }

    @Test
    void neighbouringPricesThatAreEqualMakeOneLine() {
        Priced priced = calculation(
                        price(Component.WATER, JANUARY, LocalDate.of(2026, 1, 15), "4.33"),
                        price(Component.WATER, LocalDate.of(2026, 1, 16), null, "4.3300"))
                .price(water("10", JANUARY, 31));
        assertThat(priced.lines()).hasSize(1);
        assertThat(priced.net()).isEqualTo("43.30");
    }

    private static TariffCalculation calculation(Price... prices) {
        return new TariffCalculation(List.of(prices));
    }

    private static Price price(Component component, LocalDate from, LocalDate to, String net) {
        return new Price(component, from, to, new BigDecimal(net), eight(), null);
    }

    private static Usage water(String volume, LocalDate from, int days) {
        return new Usage("W1", days(from, days), new BigDecimal(volume), zero(), 0);
    }

    private static Period days(LocalDate from, int days) {
        return new Period(from, from.plusDays(days - 1L));
    }

    private static BigDecimal eight() {
        return BigDecimal.valueOf(8);
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO;
    }
}
