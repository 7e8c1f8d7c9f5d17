package pl.ibok.demo.town;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Pricing.Price;
import pl.ibok.api.registry.Registrar;

/**
 * The price level of a published tariff (ZWiK Warta, 29.04.2023 to 28.04.2026: gross prices of three years, here as the net ones that give them with 8%
 * VAT), continued to both sides by invented prices of the same kind.
 */
final class Tariff {

    private static final BigDecimal VAT = BigDecimal.valueOf(8);
    private static final BigDecimal WITH_VAT = new BigDecimal("1.08");
    private static final int FIRST_YEAR = 2020;

    /** From 29 April of 2020 and each year after: water, sewage, subscription. */
    private static final List<String[]> HOUSEHOLDS = List.of(
            new String[] {"3.95", "9.60", "7.40"},
            new String[] {"4.18", "10.15", "7.78"},
            new String[] {"4.40", "10.72", "8.14"},
            new String[] {"4.65", "11.31", "8.50"},
            new String[] {"4.73", "11.54", "8.85"},
            new String[] {"4.87", "11.93", "9.57"},
            new String[] {"5.05", "12.39", "9.95"},
            new String[] {"5.19", "12.75", "10.25"},
            new String[] {"5.33", "13.10", "10.55"});

    private static final List<String[]> OTHERS = List.of(
            new String[] {"3.99", "9.60", "8.06"},
            new String[] {"4.22", "10.15", "8.45"},
            new String[] {"4.44", "10.72", "8.83"},
            new String[] {"4.69", "11.31", "9.21"},
            new String[] {"4.79", "11.54", "9.60"},
            new String[] {"4.93", "11.93", "10.34"},
            new String[] {"5.11", "12.39", "10.70"},
            new String[] {"5.25", "12.75", "11.02"},
            new String[] {"5.39", "13.10", "11.34"});

    private Tariff() {}

    static void approve(Registrar registrar) {
        approve(registrar, "W1", "Gospodarstwa domowe", HOUSEHOLDS);
        approve(registrar, "W2", "Pozostali odbiorcy", OTHERS);
    }

    private static void approve(Registrar registrar, String group, String description, List<String[]> years) {
        registrar.tariffGroup(group, description);
        for (int i = 0; i < years.size(); i++) {
            LocalDate from = LocalDate.of(FIRST_YEAR + i, 4, 29);
            registrar.price(group, price(Component.WATER, from, years.get(i)[0]));
            registrar.price(group, price(Component.SEWAGE, from, years.get(i)[1]));
            registrar.price(group, price(Component.SUBSCRIPTION, from, years.get(i)[2]));
        }
    }

    private static Price price(Component component, LocalDate from, String net) {
        BigDecimal price = new BigDecimal(net);
        String gross =
                price.multiply(WITH_VAT).setScale(2, RoundingMode.HALF_UP).toPlainString();
        return new Price(component, from, from.plusYears(1).minusDays(1), price, VAT, gross);
    }
}
