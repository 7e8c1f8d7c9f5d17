package pl.ibok.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Pricing.Line;
import pl.ibok.api.registry.Pricing.Price;
import pl.ibok.api.registry.Pricing.Priced;
import pl.ibok.api.registry.Pricing.Usage;

/**
 * Prices a usage. A quantity is shared out by days: the part of a stretch is the difference of the running totals, each rounded half up to 3
 * decimals, so that the parts always add up. VAT is counted on the total of a rate (art. 106e of the act of 11 March 2004 on the goods and
 * services tax) and rounded half up to a grosz.
 */
final class TariffCalculation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Price> prices;

    /** @param prices of one tariff group */
    TariffCalculation(List<Price> prices) {
        this.prices = prices.stream().sorted(Comparator.comparing(Price::from)).toList();
    }

    Priced price(Usage usage) {
        List<Line> lines = new ArrayList<>();
        long unpriced = 0;
        boolean continued = false;
        for (Component component : Component.values()) {
            BigDecimal quantity = quantity(component, usage);
            if (quantity.signum() == 0) {
                continue;
            }
            for (Stretch stretch : stretches(component, usage.days())) {
                if (stretch.price() == null) {
                    unpriced = Math.max(unpriced, stretch.days().days());
                } else {
                    lines.add(line(component, stretch, quantity, usage.days()));
                    continued |= stretch.continued();
                }
            }
        }
        BigDecimal net = lines.stream().map(Line::net).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        BigDecimal vat = vat(lines);
        return new Priced(List.copyOf(lines), net, vat, net.add(vat), unpriced, continued);
    }

    private static BigDecimal quantity(Component component, Usage usage) {
        return switch (component) {
            case WATER -> usage.water();
            case SEWAGE -> usage.sewage();
            case SUBSCRIPTION -> BigDecimal.valueOf(usage.subscriptions());
        };
    }

    /** The days with one price each, oldest first; neighbours at the same price are one. */
    private List<Stretch> stretches(Component component, Period days) {
        List<Price> steps =
                prices.stream().filter(p -> p.component() == component).toList();
        List<Stretch> stretches = new ArrayList<>();
        LocalDate end = days.from().plusDays(days.days() - 1);
        for (int i = -1; i < steps.size(); i++) {
            Price price = i < 0 ? null : steps.get(i);
            LocalDate from = i < 0 ? LocalDate.MIN : price.from();
            LocalDate to = i + 1 < steps.size() ? steps.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            new Period(from, to)
                    .overlap(new Period(days.from(), end))
                    .ifPresent(part -> append(stretches, new Stretch(part, price)));
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.costsAs(next)) {
            Price price = next.continued() ? next.price() : last.price();
            stretches.set(
                    stretches.size() - 1,
                    new Stretch(new Period(last.days().from(), next.days().to()), price));
        } else {
            stretches.add(next);
        }
    }

    private static Line line(Component component, Stretch stretch, BigDecimal quantity, Period whole) {
        BigDecimal part = upTo(stretch.days().to(), quantity, whole)
                .subtract(upTo(stretch.days().from().minusDays(1), quantity, whole));
        Price price = stretch.price();
        BigDecimal net = part.multiply(price.net()).setScale(2, RoundingMode.HALF_UP);
        return new Line(component, stretch.days(), part, price.net(), net, price.vatRate());
    }

    private static BigDecimal upTo(LocalDate day, BigDecimal quantity, Period whole) {
        long days = day.isBefore(whole.from()) ? 0 : new Period(whole.from(), day).days();
        return quantity.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(whole.days()), 3, RoundingMode.HALF_UP);
    }

    private static BigDecimal vat(List<Line> lines) {
        Map<BigDecimal, BigDecimal> netByRate = new TreeMap<>();
        lines.forEach(line -> netByRate.merge(line.vatRate(), line.net(), BigDecimal::add));
        return netByRate.entrySet().stream()
                .map(rate -> rate.getKey().multiply(rate.getValue()).divide(HUNDRED, 2, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** @param price null where there was no tariff yet */
    private record Stretch(Period days, Price price) {

        /** A price that has ended goes on until another begins. */
        boolean continued() {
            return price != null && price.to() != null && price.to().isBefore(days.to());
        }

        boolean costsAs(Stretch other) {
            return price != null
                    && other.price != null
                    && price.net().compareTo(other.price.net()) == 0
                    && price.vatRate().compareTo(other.price.vatRate()) == 0
                    && !continued();
        }
    }
}
