package pl.ibok.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/** The tariff as approved, and what usage costs by it. */
final class Tariffs implements Pricing {

    private final Store store;

    Tariffs(Store store) {
        this.store = store;
    }

    @Override
    public Priced price(Usage usage) {
        return new TariffCalculation(prices(usage.tariffGroup())).price(usage);
    }

    @Override
    public List<Price> prices(String tariffGroup) {
        return store.sql(
                        """
                        SELECT component, first_day, last_day, net, vat_rate, published_gross FROM registry.price
                        WHERE tariff_group = ? ORDER BY first_day, component
                        """,
                        tariffGroup)
                .list(Tariffs::price);
    }

    @Override
    public List<Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        store.sql(
                        """
                        SELECT g.code, g.description, p.component, p.first_day, p.last_day, p.net, p.vat_rate, p.published_gross
                        FROM registry.tariff_group g LEFT JOIN registry.price p ON p.tariff_group = g.code
                        ORDER BY g.code, p.first_day, p.component""")
                .list(row -> {
                    Group group = groups.computeIfAbsent(
                            row.text("code"), code -> new Group(code, row.text("description"), new ArrayList<>()));
                    return row.isNull("component") || group.prices().add(price(row));
                });
        return List.copyOf(groups.values());
    }

    void group(String code, String description) {
        store.sql(
                        """
                        INSERT INTO registry.tariff_group (code, description) VALUES (?, ?)
                        ON CONFLICT (code) DO UPDATE SET description = excluded.description
                        """,
                        code,
                        description)
                .update();
    }

    void put(String tariffGroup, Price price) {
        store.sql(
                        """
                        INSERT INTO registry.price (tariff_group, component, first_day, last_day, net, vat_rate, published_gross)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (tariff_group, component, first_day) DO UPDATE SET last_day = excluded.last_day,
                            net = excluded.net, vat_rate = excluded.vat_rate, published_gross = excluded.published_gross
                        """,
                        tariffGroup,
                        price.component(),
                        price.from(),
                        price.to(),
                        price.net(),
                        price.vatRate(),
                        price.publishedGross())
                .update();
    }

    private static Price price(Row row) {
        return new Price(
                row.constant("component", Component.class),
                row.date("first_day"),
                row.date("last_day"),
                plain(row.decimal("net"), 2),
                plain(row.decimal("vat_rate"), 0),
                row.text("published_gross"));
    }

    /** Without the zeros that the column adds, but with at least the decimals people write. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }
}
