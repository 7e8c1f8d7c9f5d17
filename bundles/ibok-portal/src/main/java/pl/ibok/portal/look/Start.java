package pl.ibok.portal.look;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
    private static final List<String> WEIGHTS = List.of("bad", "warn", "info", "ok");

    /** The gravest first, whichever e-service says it; those of the same weight in the order of the menu. */
    public static List<StartFacts.Notice> byWeight(Stream<StartFacts.Notice> notices) {
        return notices.sorted(Comparator.comparingInt(Start::lightness)).toList();
    }

    private static int lightness(StartFacts.Notice notice) {
        int place = WEIGHTS.indexOf(notice.kind());
        return place < 0 ? WEIGHTS.size() : place;
    }

    /**
     * A row of the ledger of services.
     *
     * @param code the e-service's own name, e-odczyt
     * @param fact one live sentence; {@code *stars*} set words bold; empty for none
     * @param available false when its facts could not be had: then it is shown grey and not as a link
     */
    public record Service(String icon, String name, String code, String fact, String href, boolean available) {}
}
