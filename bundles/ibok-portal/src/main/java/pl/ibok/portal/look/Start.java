package pl.ibok.portal.look;

import java.util.List;
import pl.ibok.api.web.StartFacts;

/**
 * The customer's start page, template {@code start}.
 *
 * @param notices what the customer should know first
 * @param due the due panel; null when nothing installed knows about money
 * @param steps the water line; empty for none
 * @param services the ledger of services, what needs the customer first
 * @param charts consumption at a glance
 */
public record Start(
        List<StartFacts.Notice> notices,
        Due due,
        List<Step> steps,
        List<Service> services,
        List<StartFacts.Chart> charts) {

    /**
     * A row of the ledger of services.
     *
     * @param code the e-service's own name, e-odczyt
     * @param fact one live sentence; {@code *stars*} set words bold; empty for none
     * @param available false when its facts could not be had: then it is shown grey and not as a link
     */
    public record Service(String icon, String name, String code, String fact, String href, boolean available) {}
}
