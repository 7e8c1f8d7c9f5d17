package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** One customer asks for everything of another; the routes are those that the server itself says it publishes. */
@ExtendWith(SharedServer.class)
class IsolationContainerTest {
    private static final String OTHER_CUSTOMER = "100102";
    private static final String NOBODYS_ID = "5b73c037-3ade-477f-bfd7-f8bc62eae390";

    private record Route(String verb, String path, String permission) {
        boolean aboutCustomer() {
            return !permission.equals("open") && !permission.equals("signed-in") && !path.startsWith("/office");
        }

        boolean forOffice() {
            return path.startsWith("/office") && !permission.equals("open");
        }
    }

    @Test
    void whatBelongsToAnotherCustomerLooksAsIfItDidNotExist(Ibok ibok) {
        String othersMeter = ibok.signedIn("firma")
                .json("/e-reading?customer=" + OTHER_CUSTOMER)
                .get("meters")
                .get(0)
                .get("id")
                .asText();
        // A route with a placeholder that is not named here fails the test: somebody has to say what the other
        // customer's one is.
        Map<String, String> others =
                Map.of("/e-reading/meters/{id}", othersMeter, "/e-reading/submissions/{id}", NOBODYS_ID);
        Visitor customer = ibok.signedIn("klient");

        List<String> seen = new ArrayList<>();
        for (Route route : routes(ibok)) {
            if (route.aboutCustomer()) {
                for (String query : List.of("?customer=" + OTHER_CUSTOMER, "?customer=100101")) {
                    String path = filled(route.path(), others);
                    if (query.endsWith("100101") && !route.path().contains("{id}")) {
                        continue;
                    }
                    int status = ask(customer, route.verb(), path + query);
                    if (status != 404) {
                        seen.add(route.verb() + " " + path + query + " answered " + status);
                    }
                }
            }
        }

        assertThat(seen).isEmpty();
        Await.until("the refusals stand in the audit", Duration.ofSeconds(30), () -> refusals(ibok)
                .contains("klient " + OTHER_CUSTOMER));
    }

    private static List<String> refusals(Ibok ibok) {
        List<String> refusals = new ArrayList<>();
        for (JsonNode refused :
                ibok.signedIn("admin").json("/office/accounts/audit/refused").get("refused")) {
            refusals.add(refused.get("login").asText() + " "
                    + refused.get("customer").asText());
        }
        return refusals;
    }

    @Test
    void theOfficeIsClosedToCustomers(Ibok ibok) {
        Visitor customer = ibok.signedIn("klient");

        assertThat(routes(ibok))
                .filteredOn(route -> route.forOffice() && route.verb().equals("get"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(customer.getJson(route.path().replaceAll("\\{\\w+}", NOBODYS_ID))
                                .statusCode())
                        .as(route.path())
                        .isIn(403, 404));
    }

    @Test
    void theOfficeTakesNothingFromCustomers(Ibok ibok) {
        Visitor customer = ibok.signedIn("klient");

        assertThat(routes(ibok))
                .filteredOn(route -> route.forOffice() && !route.verb().equals("get"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                ask(customer, route.verb(), route.path().replaceAll("\\{\\w+}", NOBODYS_ID)))
                        .as(route.path())
                        .isIn(403, 404));
    }

    @Test
    void aLinkWithAnInventedSecretOpensNothing(Ibok ibok) {
        String invented = "A".repeat(43);

        assertThat(routes(ibok))
                .filteredOn(route ->
                        route.permission().equals("open") && route.path().contains("{secret}"))
                .isNotEmpty()
                .allSatisfy(route -> {
                    String path = route.path().replace("{secret}", invented).replace("{side}", "old");
                    int status = route.verb().equals("get")
                            ? ibok.visitor().getJson(path).statusCode()
                            : ibok.visitor().submit("/sign-in", path, Map.of()).statusCode();
                    // Sent back to the link's own page, which says that it is gone.
                    assertThat(status).as(route.verb() + " " + path).isIn(303, 404, 410, 422);
                });
        assertThat(ibok.visitor().getJson("/activate/" + invented).body()).doesNotContain("login");
        assertThat(ibok.visitor().getJson("/register/" + invented).statusCode()).isEqualTo(410);
    }

    private static int ask(Visitor customer, String verb, String path) {
        return verb.equals("get")
                ? customer.getJson(path).statusCode()
                : customer.submit("/account/password", path, Map.of()).statusCode();
    }

    private static String filled(String path, Map<String, String> others) {
        String known = path;
        for (Map.Entry<String, String> other : others.entrySet()) {
            if (path.startsWith(other.getKey())) {
                known = other.getKey().replace("{id}", other.getValue())
                        + path.substring(other.getKey().length());
            }
        }
        known = known.replace("{format}", "csv");
        assertThat(known).as("a route whose case is missing").doesNotContain("{");
        return known;
    }

    private static List<Route> routes(Ibok ibok) {
        JsonNode paths = ibok.visitor().json("/openapi.json").get("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new Route(
                                verb.getKey(),
                                path.getKey(),
                                verb.getValue().get("x-permission").asText())))
                .toList();
    }
}
