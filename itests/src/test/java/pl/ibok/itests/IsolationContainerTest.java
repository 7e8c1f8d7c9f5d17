package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.isolation.Thing;
import pl.ibok.itests.isolation.Things;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Route;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/**
 * One customer asks for everything of another; the routes are those that the server itself says it publishes. What is asked for exists, the form is
 * complete and its token is the asking one's own: only the check of access is left to refuse, and the owner's same request proves it.
 */
@ExtendWith(SharedServer.class)
class IsolationContainerTest {
    private static final String OWN_CUSTOMER = "100101";
    private static final String OTHER_CUSTOMER = "100102";
    /** For routes that are about the account. */
    private static final String NOBODY = "";

    /** Seconds without a new refusal after which none is on its way any more. */
    private static final int SETTLED = 4;

    private static final String NOBODYS_ID = "5b73c037-3ade-477f-bfd7-f8bc62eae390";

    @Test
    void whatBelongsToAnotherCustomerLooksAsIfItDidNotExist(Ibok ibok) {
        Owner owner = new Owner(ibok, "firma", OTHER_CUSTOMER);
        Visitor stranger = ibok.signedIn("klient");
        Map<String, Long> before = settled(ibok);
        Map<String, Long> asked = new TreeMap<>();
        List<String> wrong = new ArrayList<>();

        for (Route route : Route.all(ibok)) {
            boolean anAccounts = route.forSignedIn() && route.hasPlaceholder();
            if (route.aboutCustomer() || anAccounts) {
                Thing thing = Things.make(route, owner);
                for (String customer : namedBy(route, thing)) {
                    int status = ask(stranger, route, thing, customer).statusCode();
                    if (status != 404) {
                        wrong.add(route + " with customer " + customer + " answered " + status);
                    }
                    if (!anAccounts) {
                        asked.merge(route.permission(), 1L, Long::sum);
                    }
                }
                int status = ask(owner.visitor(), route, thing, anAccounts ? NOBODY : OTHER_CUSTOMER)
                        .statusCode();
                if (status != 200 && status != 303) {
                    wrong.add(route + " answered " + status + " to the owner: the case proves nothing");
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).containsKeys("reading.view", "reading.submit");
        assertThat(grown(before, settled(ibok)))
                .as("every refusal stands in the audit")
                .isEqualTo(asked);
    }

    /** The refusals, once those of earlier tests and of this one have been written: they are summed up before. */
    private static Map<String, Long> settled(Ibok ibok) {
        List<Map<String, Long>> seen = new ArrayList<>();
        Await.until("the refusals are written", Duration.ofMinutes(1), () -> {
            seen.add(refusals(ibok));
            int last = seen.size() - 1;
            pause();
            return last >= SETTLED
                    && seen.subList(last - SETTLED, last).stream().allMatch(seen.get(last)::equals);
        });
        return seen.get(seen.size() - 1);
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFormWithoutTheSessionsTokenIsRefusedBeforeAnythingElse(Ibok ibok) {
        Visitor stranger = ibok.signedIn("klient");

        assertThat(stranger.post("/e-reading/submissions/" + NOBODYS_ID + "/withdraw", Map.of("csrf", "invented"))
                        .statusCode())
                .as("so that a 404 says that the token was right")
                .isEqualTo(403);
    }

    @Test
    void anotherCustomerCantBeChosen(Ibok ibok) {
        Visitor stranger = ibok.signedIn("klient");

        assertThat(stranger.submit("/account", "/account/customer", Map.of("customer", OTHER_CUSTOMER))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.submit("/account", "/account/customer", Map.of("customer", OWN_CUSTOMER))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theOfficeIsClosedToCustomers(Ibok ibok) {
        Visitor customer = ibok.signedIn("klient");
        Map<String, String> csrf = customer.hidden("/account/password");

        assertThat(Route.all(ibok)).filteredOn(Route::forOffice).isNotEmpty().allSatisfy(route -> {
            String path = route.path().replaceAll("\\{\\w+}", NOBODYS_ID);
            int status = route.gets()
                    ? customer.getJson(path).statusCode()
                    : customer.post(path, csrf).statusCode();
            assertThat(status).as(route.name()).isIn(403, 404);
        });
    }

    @Test
    void aLinkWithAnInventedSecretOpensNothing(Ibok ibok) {
        String invented = "A".repeat(43);

        assertThat(Route.all(ibok))
                .filteredOn(route -> route.forEverybody() && route.path().contains("{secret}"))
                // Who asks for another link is told the same, whether there was one or not.
                .filteredOn(route -> !route.path().endsWith("/again"))
                .isNotEmpty()
                .allSatisfy(route -> {
                    String path = route.path()
                            .replace("{secret}", invented)
                            .replace("{side}", "old")
                            .replaceAll("\\{\\w+}", NOBODYS_ID);
                    int status = route.gets()
                            ? ibok.visitor().getJson(path).statusCode()
                            : ibok.visitor().submit("/sign-in", path, Map.of()).statusCode();
                    // Sent back to the link's own page, which says that it is gone; or slowed down, after others have
                    // guessed, too.
                    assertThat(status).as(route.name()).isIn(303, 404, 410, 422, 429);
                });
        assertThat(ibok.visitor().getJson("/activate/" + invented).body()).doesNotContain("login");
        assertThat(ibok.visitor().getJson("/register/" + invented).statusCode()).isEqualTo(410);
    }

    /** The stranger names the owner as customer, and themselves with the owner's id. */
    private static List<String> namedBy(Route route, Thing thing) {
        if (!route.aboutCustomer()) {
            // What every account may see is nobody's to hide.
            return thing.owned() ? List.of(NOBODY) : List.of();
        }
        return thing.owned() ? List.of(OTHER_CUSTOMER, OWN_CUSTOMER) : List.of(OTHER_CUSTOMER);
    }

    /** @param customer whom the request names */
    private static HttpResponse<String> ask(Visitor visitor, Route route, Thing thing, String customer) {
        String path = route.at(thing.ids()) + (customer.equals(NOBODY) ? "" : "?customer=" + customer);
        if (route.gets()) {
            return visitor.get(path);
        }
        Map<String, String> form = new HashMap<>(thing.fields());
        form.put("csrf", visitor.hidden("/account/password").get("csrf"));
        form.put("once", UUID.randomUUID().toString());
        if (!customer.equals(NOBODY)) {
            form.put("customer", customer);
        }
        return thing.files().isEmpty() ? visitor.post(path, form) : visitor.post(path, form, thing.files());
    }

    /** How often the stranger was refused, by permission. */
    private static Map<String, Long> refusals(Ibok ibok) {
        Map<String, Long> refusals = new TreeMap<>();
        for (JsonNode refused : ibok.signedIn("admin")
                .json("/office/accounts/audit/refused?who=klient")
                .get("refused")) {
            if (refused.get("login").asText().equals("klient")) {
                refusals.merge(
                        refused.get("permission").asText(), refused.get("count").asLong(), Long::sum);
            }
        }
        return refusals;
    }

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> now) {
        return now.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L),
                        Long::sum,
                        TreeMap::new))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
