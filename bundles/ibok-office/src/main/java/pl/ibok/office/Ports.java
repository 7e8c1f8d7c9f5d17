package pl.ibok.office;

import java.util.List;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.DayFacts;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.runtime.EServices;
import pl.ibok.api.settings.DeclaredSettings;

/** What the bundles that are here add to the office; each list changes as they come and go. */
public record Ports(
        List<CustomerPart> parts,
        List<OfficeQueue> queues,
        List<DayFacts> days,
        List<DeclaredSettings> settings,
        List<HealthCheck> checks,
        List<GaugeSource> gauges,
        List<EServices> eServices) {}
