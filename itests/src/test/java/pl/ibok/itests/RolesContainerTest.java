package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.isolation.Role;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Route;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Staff;
import pl.ibok.itests.server.Visitor;

/**
 * Everybody asks for every route of the server's own register: a stranger, a customer, and one of the office for each role, whose permissions the roles page
 * says. What a route declares is all that counts. {@link IsolationContainerTest} asks for other customers' things.
 */
@ExtendWith(SharedServer.class)
class RolesContainerTest {
    private static final String LOGIN = "firma";
    private static final String CUSTOMER = "100102";
    private static final String NOBODYS_ID = "5b73c037-3ade-477f-bfd7-f8bc62eae390";

    /** Lets whoever may see it in, and then says that there is nothing: staff don't close their accounts, and no draft was begun. */
    private static final Set<String> EMPTY = Set.of("get /account/close", "get /office/documents/accessibility/draft");

    private static List<Route> routes;
    private static List<Role> everybody;

    @BeforeAll
    static void come(Ibok ibok) {
        routes = Route.all(ibok);
        everybody = new ArrayList<>();
        everybody.add(new Role("nobody", Role.Kind.NOBODY, Set.of(), ibok.visitor()));
        everybody.add(new Role("customer", Role.Kind.CUSTOMER, Set.of(), ibok.signedIn(LOGIN)));
        JsonNode page = ibok.signedIn("admin").json("/office/accounts/roles");
        for (int i = 0; i < page.get("roles").size(); i++) {
            String role = page.get("roles").get(i).asText();
            everybody.add(new Role(role, Role.Kind.STAFF, held(page, i), Staff.of(ibok, role)));
        }
    }

    @Test
    void everyRoleOfTheOfficeIsHere() {
        assertThat(everybody)
                .extracting(Role::name)
                .contains("nobody", "customer", "clerk", "accountant", "editor", "administrator");
    }

    @Test
    void everyPageIsOpenToWhomItsPermissionNamesAndToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            for (Role role : everybody) {
                if (route.gets()) {
                    List<Integer> statuses = fillings(route).stream()
                            .map(path -> role.visitor().get(path + customer(route)))
                            .map(RolesContainerTest::status)
                            .toList();
                    judge(role, route, statuses, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aProgramWithoutASessionIsToldSo() {
        Visitor nobody = everybody.get(0).visitor();

        assertThat(routes)
                .filteredOn(route -> route.gets() && !route.forEverybody())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                status(nobody.getJson(fillings(route).get(0))))
                        .as(route.name())
                        .isIn(401, 404));
    }

    @Test
    void whoMayNotDoSomethingIsRefusedEvenWithAWholeForm() {
        List<String> wrong = new ArrayList<>();
        for (Role role : everybody) {
            Map<String, String> form =
                    role.visitor().hidden(role.kind() == Role.Kind.NOBODY ? "/sign-in" : "/account/password");
            form.put("customer", CUSTOMER);
            for (Route route : routes) {
                // Who may is not asked to: that would do it.
                if (!route.gets() && !role.may(route)) {
                    List<Integer> statuses = fillings(route).stream()
                            .map(path -> status(role.visitor().post(path, form)))
                            .toList();
                    judge(role, route, statuses, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfThisSession() {
        Role admin = everybody.stream()
                .filter(role -> role.name().equals("administrator"))
                .findFirst()
                .orElseThrow();
        Role customer = everybody.get(1);
        Role nobody = everybody.get(0);
        String admins = admin.visitor().hidden("/account/password").get("csrf");
        String customers = customer.visitor().hidden("/account/password").get("csrf");
        assertThat(admins).isNotEqualTo(customers);
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            if (!route.gets()) {
                Role asking = route.forEverybody() ? nobody : route.forOffice() ? admin : customer;
                String others = asking.equals(customer) ? admins : customers;
                for (Map<String, String> form :
                        List.<Map<String, String>>of(Map.of(), Map.of("csrf", "x"), Map.of("csrf", others))) {
                    List<Integer> statuses = fillings(route).stream()
                            .map(path -> status(asking.visitor().post(path, form)))
                            .toList();
                    if (!statuses.contains(403)
                            || !statuses.stream().allMatch(status -> status == 403 || status == 404)) {
                        wrong.add(route + " with " + form.keySet() + " answered " + statuses);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Another's page is 404 for a customer's side, 403 for the office's, and the way to the sign-in for a stranger. */
    private static void judge(Role role, Route route, List<Integer> statuses, List<String> wrong) {
        boolean fits = role.may(route) ? letIn(route, statuses) : refused(role, route, statuses);
        if (!fits) {
            wrong.add(role + ": " + route + " (" + route.permission() + ") answered " + statuses);
        }
    }

    private static boolean letIn(Route route, List<Integer> statuses) {
        // Steps of a sign-in lead back to its beginning, by their own decision.
        Predicate<Integer> shut = status ->
                status == 401 || status == 403 || status >= 500 || (status == SIGN_IN && !route.forEverybody());
        boolean found = route.hasPlaceholder() || EMPTY.contains(route.name()) || !statuses.contains(404);
        return found && statuses.stream().noneMatch(shut);
    }

    private static boolean refused(Role role, Route route, List<Integer> statuses) {
        int word = role.kind() == Role.Kind.NOBODY ? SIGN_IN : route.forOffice() ? 403 : 404;
        // What is open to all who are signed in and still not to customers is refused by the page.
        boolean byThePage = route.forSignedIn() && statuses.contains(404);
        return (byThePage || statuses.contains(word))
                && statuses.stream().allMatch(status -> status == word || status == 404);
    }

    /** Stands for 303 to the sign-in. */
    private static final int SIGN_IN = -303;

    private static int status(HttpResponse<String> answer) {
        boolean signIn = answer.headers()
                .firstValue("Location")
                .filter(to -> to.equals("/sign-in") || to.startsWith("/sign-in?to="))
                .isPresent();
        boolean asked = answer.request().uri().getPath().startsWith("/sign-in");
        return signIn && !asked ? SIGN_IN : answer.statusCode();
    }

    /** The route with ids that nobody has; twice, because some are numbers. */
    private static List<String> fillings(Route route) {
        if (!route.hasPlaceholder()) {
            return List.of(route.path());
        }
        String some = route.path()
                .replace("{format}", "csv")
                .replace("{side}", "old")
                .replace("{secret}", "A".repeat(43))
                .replace("{number}", "987654")
                .replace("{version}", "987654");
        return List.of(some.replaceAll("\\{\\w+}", NOBODYS_ID), some.replaceAll("\\{\\w+}", "987654"));
    }

    private static String customer(Route route) {
        return route.aboutCustomer() ? "?customer=" + CUSTOMER : "";
    }

    private static Set<String> held(JsonNode page, int role) {
        Set<String> held = new TreeSet<>();
        for (JsonNode line : page.get("permissions")) {
            if (line.get("held").get(role).asBoolean()) {
                held.add(line.get("permission").asText());
            }
        }
        return held;
    }
}
