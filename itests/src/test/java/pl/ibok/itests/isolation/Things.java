package pl.ibok.itests.isolation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import pl.ibok.itests.server.Route;

/**
 * What the owner has that another customer asks for, route by route. A page about the customer as a whole needs no line; every other route does, and
 * the test fails until it has one. The thing is made anew for each route, just before it is asked for.
 */
public final class Things {
    private static final Map<String, Function<Owner, Thing>> MADE = Map.ofEntries(
            entry("post /account/sessions/{id}/end", owner -> Thing.of(owner.otherSession())),
            entry("get /account/tokens/{id}/revoke", owner -> Thing.of(owner.token())),
            entry("post /account/tokens/{id}/revoke", owner -> Thing.of(owner.token())),
            entry("get /e-forms/{id}/member/{format}", owner -> Thing.NONE
                    .and("id", "upowaznienie-do-zalatwiania-spraw")
                    .and("format", "pdf")),
            entry("get /e-forms/{id}/filled", owner -> Thing.NONE.and("id", "upowaznienie-do-zalatwiania-spraw")),
            entry("get /messages/{id}", owner -> Thing.of(owner.message())),
            entry("post /messages/{id}/read", owner -> Thing.of(owner.message())),
            entry("post /messages/read", owner -> Thing.NONE),
            entry("post /account/notices", owner -> Thing.NONE),
            entry(
                    "post /profile/change",
                    owner -> Thing.NONE.with("name", "Nowa nazwa").with("address", "ul. Nowa 1, 99-990 Olszany")),
            entry("post /profile/consents", owner -> Thing.NONE
                    .with("kind", "registry.marketing")
                    .with("given", "true")
                    .with("version", "1")),
            entry("get /e-reading/analysis/table.{format}", owner -> Thing.NONE.and("format", "csv")),
            entry("get /e-reading/meters/{id}", owner -> Thing.of(owner.meter())),
            entry("get /e-reading/meters/{id}/day", owner -> Thing.of(owner.meter())),
            entry("get /e-reading/meters/{id}/readings.{format}", owner -> Thing.of(owner.meter())
                    .and("format", "csv")),
            entry("get /e-reading/meters/{id}/submit", owner -> Thing.of(owner.meter())),
            entry("post /e-reading/meters/{id}/submit", owner -> Thing.of(owner.meter())
                    .with("value", "99000")
                    .with("when", "today")
                    .with("answer", "sure")),
            entry("get /e-reading/submissions/{id}/photo", owner -> Thing.of(owner.waitingReading())),
            entry("get /e-reading/submissions/{id}/photo.jpg", owner -> Thing.of(owner.waitingReading())),
            entry("post /e-reading/submissions/{id}/photo", owner -> Thing.of(owner.waitingReading())
                    .withFile("photo", Owner.photo())),
            entry("post /e-reading/submissions/{id}/withdraw", owner -> Thing.of(owner.waitingReading())),
            entry("get /e-registration/new/{type}", owner -> Thing.NONE.and("type", "remark")),
            entry("post /e-registration/new/{type}", owner -> Thing.NONE
                    .and("type", "remark")
                    .with("answers.subject", "Pytanie")
                    .with("answers.description", "Kiedy wymienicie wodomierz?")),
            entry("get /e-registration/cases/{id}", owner -> Thing.of(owner.openCase())),
            entry("get /e-registration/cases/{id}/confirmation.pdf", owner -> Thing.of(owner.openCase())),
            entry("get /e-registration/cases/{id}/decision.pdf", owner -> Thing.of(owner.closedCase())),
            entry("get /e-registration/cases/{id}/files/{file}", Owner::fileOfCase),
            entry("post /e-registration/cases/{id}/messages", owner -> Thing.of(owner.openCase())
                    .with("text", "Dziękuję")),
            entry("post /e-registration/cases/{id}/withdraw", owner -> Thing.of(owner.openCase())));

    private Things() {}

    /** Makes what the route is about. */
    public static Thing make(Route route, Owner owner) {
        Function<Owner, Thing> made = MADE.get(route.name());
        if (made != null) {
            return made.apply(owner);
        }
        if (!route.gets() || route.hasPlaceholder()) {
            throw new AssertionError("Say in Things what another customer asks for by: " + route.name());
        }
        return Thing.NONE;
    }
}
