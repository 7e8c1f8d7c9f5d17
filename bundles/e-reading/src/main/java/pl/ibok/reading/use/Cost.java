package pl.ibok.reading.use;

import java.math.BigDecimal;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Pricing.Priced;
import pl.ibok.api.registry.Pricing.Usage;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.Supply;

/** What water costs by the tariff of its days, in gross PLN. */
public final class Cost {
    private final Pricing pricing;

    public Cost(Pricing pricing) {
        this.pricing = pricing;
    }

    /**
     * What a bill for these days would come to with its subscription; for a garden meter, the sewage that would not be charged. Null when not every day
     * has a price, or the meter is not billed by itself.
     */
    public BigDecimal effect(Supply supply, Period days, BigDecimal use) {
        if (use == null || use.signum() < 0 || supply.point().kind() == ServicePoint.Kind.SUB) {
            return null;
        }
        boolean garden = supply.point().kind() == ServicePoint.Kind.GARDEN;
        if (garden && !supply.sewage()) {
            return null;
        }
        Usage usage = garden
                ? new Usage(supply.tariffGroup(), days, BigDecimal.ZERO, use, 0)
                : new Usage(supply.tariffGroup(), days, use, supply.sewage() ? use : BigDecimal.ZERO, 1);
        return whole(pricing.price(usage));
    }

    /**
     * Water and sewage without subscription.
     *
     * @param garden m³ of the water that did not become sewage
     */
    Priced consumption(Supply supply, Period days, BigDecimal water, BigDecimal garden) {
        BigDecimal sewage = supply.sewage() ? water.subtract(garden).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        return pricing.price(new Usage(supply.tariffGroup(), days, water.max(BigDecimal.ZERO), sewage, 0));
    }

    private static BigDecimal whole(Priced priced) {
        return priced.unpricedDays() > 0 ? null : priced.gross();
    }
}
