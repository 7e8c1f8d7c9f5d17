package pl.ibok.information.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.registry.Pricing.Group;
import pl.ibok.api.registry.Pricing.Price;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** Prices by period: what holds today, what comes, what was. */
@Path("/tariffs")
@Open
public final class TariffsPage {
    private final Pricing pricing;

    public TariffsPage(Pricing pricing) {
        this.pricing = pricing;
    }

    @GET
    public Page all(@Context Visit visit) {
        LocalDate today = visit.today();
        List<Table> tables = tables(pricing.groups(), today);
        return Page.of(
                "information-tariffs",
                new Model(
                        tables.stream()
                                .filter(table -> table.when() == When.NOW)
                                .toList(),
                        tables.stream()
                                .filter(table -> table.when() == When.COMING)
                                .sorted(Comparator.comparing(Table::from))
                                .toList(),
                        tables.stream()
                                .filter(table -> table.when() == When.PAST)
                                .toList()));
    }

    /** A table for every stretch of days in which no price changes, the latest first. */
    private static List<Table> tables(List<Group> groups, LocalDate today) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        groups.forEach(group -> group.prices().forEach(price -> starts.add(price.from())));
        List<Table> tables = new ArrayList<>();
        for (LocalDate from : starts.descendingSet()) {
            LocalDate next = starts.higher(from);
            LocalDate to = next == null ? null : next.minusDays(1);
            List<Row> rows = new ArrayList<>();
            for (Group group : groups) {
                for (Component component : Component.values()) {
                    Price price = at(group.prices(), component, from);
                    if (price != null) {
                        rows.add(new Row(
                                group.code(),
                                group.description(),
                                component,
                                price.net(),
                                price.vatRate(),
                                price.publishedGross()));
                    }
                }
            }
            When when = from.isAfter(today) ? When.COMING : to == null || !to.isBefore(today) ? When.NOW : When.PAST;
            tables.add(new Table(from, to == null ? last(groups, from) : to, when, rows));
        }
        return tables;
    }

    /** The price of the day: a tariff that ended without a successor goes on. */
    private static Price at(List<Price> prices, Component component, LocalDate day) {
        Price found = null;
        for (Price price : prices) {
            if (price.component() == component && !price.from().isAfter(day)) {
                found = price;
            }
        }
        return found;
    }

    /** The day the newest prices were approved until, if any. */
    private static LocalDate last(List<Group> groups, LocalDate from) {
        return groups.stream()
                .flatMap(group -> group.prices().stream())
                .filter(price -> price.from().equals(from) && price.to() != null)
                .map(Price::to)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether prices hold today. */
    public enum When {
        NOW,
        COMING,
        PAST
    }

    /** @param to last day, or null */
    record Table(LocalDate from, LocalDate to, When when, List<Row> rows) {}

    /**
     * @param net PLN for a m³, or for a billing period of a subscription
     * @param vat percent
     * @param gross as published, text, or null
     */
    record Row(String group, String groupName, Component component, BigDecimal net, BigDecimal vat, String gross) {}

    record Model(List<Table> now, List<Table> coming, List<Table> past) {}
}
