package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What consumption costs by the tariff of its days. A period that crosses a change of prices is split by days in proportion. Net amounts
 * are exact; VAT is counted on the total of a rate and rounded half up to a grosz (art. 106e of the VAT act). A tariff that ended without a successor
 * goes on and is marked; days before the first tariff cost nothing and are said so.
 */
public interface Pricing {

    Priced price(Usage usage);

    /** Every price of a group, oldest first; for showing the tariff. */
    List<Price> prices(String tariffGroup);

    /** Every tariff group with its prices, oldest first, by one query; for publishing the tariff. Groups by code. */
    List<Group> groups();

    /**
     * @param water m³ of water
     * @param sewage m³ of sewage; zero when none is taken
     * @param subscriptions number of billing periods whose subscription fee falls in; 0 for an analysis of consumption alone
     */
    record Usage(String tariffGroup, Period days, BigDecimal water, BigDecimal sewage, int subscriptions) {}

    /**
     * @param net PLN, rounded half up to a grosz per line
     * @param vat PLN, on the net total of each rate
     * @param unpricedDays days for which there was no tariff
     * @param continued whether some days were priced by a tariff that had ended
     */
    record Priced(
            List<Line> lines, BigDecimal net, BigDecimal vat, BigDecimal gross, long unpricedDays, boolean continued) {}

    /**
     * @param quantity m³ or number of periods, 3 decimals
     * @param unitPrice PLN net
     * @param vatRate percent, for example 8
     */
    record Line(
            Component component,
            Period days,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal net,
            BigDecimal vatRate) {}

    /**
     * @param to last day, or null
     * @param publishedGross the gross price as the utility published it, text; it need not be the rounded net price
     */
    record Price(
            Component component,
            LocalDate from,
            LocalDate to,
            BigDecimal net,
            BigDecimal vatRate,
            String publishedGross) {}

    /** @param description who belongs to it */
    record Group(String code, String description, List<Price> prices) {}

    /** What a tariff charges for. */
    enum Component {
        WATER,
        SEWAGE,
        SUBSCRIPTION
    }
}
