package pl.ibok.itests.page;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import pl.ibok.itests.server.Route;

/**
 * Who sees which page, route by route. A page without a placeholder is opened as it is: by a visitor, by a customer, or by the administrator. Others
 * need a line, and the test fails until they have one; so do pages that look different with a query or to somebody else.
 */
public final class Pages {
    private static final String CUSTOMER = "klient";
    private static final String COMPANY = "firma";
    private static final String CLERK = "biuro";
    private static final String ADMINISTRATOR = "admin";

    private static final Map<String, Function<Scene, List<Sight>>> SEEN = Map.ofEntries(
            entry(
                    "/",
                    scene -> List.of(
                            Sight.open("/"),
                            Sight.of(CUSTOMER, "/"),
                            Sight.of(COMPANY, "/"),
                            Sight.of("zarzadca", "/"))),
            entry(
                    "/account/tokens/{id}/revoke",
                    scene -> List.of(Sight.of(COMPANY, "/account/tokens/" + scene.token() + "/revoke"))),
            entry("/sign-in/new-password", scene -> List.of(scene.withOneTimePassword("/sign-in/new-password"))),
            entry("/office", scene -> all(CLERK, "/office")),
            entry("/e-reading/meters/{id}", scene -> Stream.of("main", "garden")
                    .map(kind -> Sight.of(CUSTOMER, "/e-reading/meters/" + scene.meterOfHousehold(kind)))
                    .toList()),
            entry(
                    "/e-reading/meters/{id}/day",
                    scene -> all(
                            COMPANY,
                            "/e-reading/meters/" + scene.radioMeter() + "/day",
                            "/e-reading/meters/" + scene.radioMeter() + "/day?date=2026-11-02",
                            "/e-reading/meters/" + scene.radioMeter() + "/day?date=2020-01-01")),
            entry(
                    "/e-reading/meters/{id}/submit",
                    scene -> List.of(
                            Sight.of(CUSTOMER, "/e-reading/meters/" + scene.meterOfHousehold("main") + "/submit"),
                            Sight.of(COMPANY, "/e-reading/meters/" + scene.radioMeter() + "/submit"))),
            entry(
                    "/e-reading/submissions/{id}/photo",
                    scene -> all(COMPANY, "/e-reading/submissions/" + scene.waitingReading() + "/photo")),
            entry(
                    "/e-reading/analysis",
                    scene -> List.of(
                            Sight.of(CUSTOMER, "/e-reading/analysis"),
                            Sight.of(CUSTOMER, "/e-reading/analysis?by=month"),
                            Sight.of(CUSTOMER, "/e-reading/analysis?by=quarter&unit=pln"),
                            Sight.of(COMPANY, "/e-reading/analysis?by=month&unit=litres"))),
            entry(
                    "/office/e-reading",
                    scene -> all(
                            CLERK,
                            "/office/e-reading",
                            "/office/e-reading?view=photo",
                            "/office/e-reading?view=decided")),
            entry("/office/e-reading/{id}", scene -> all(CLERK, "/office/e-reading/" + scene.waitingReading())),
            entry(
                    "/office/accounts/audit",
                    scene -> all(ADMINISTRATOR, "/office/accounts/audit", "/office/accounts/audit?who=nobody-at-all")),
            entry(
                    "/e-forms/{id}",
                    scene -> List.of(
                            Sight.open("/e-forms/" + scene.form()), Sight.of(CUSTOMER, "/e-forms/" + scene.form()))),
            entry("/office/e-forms/{id}", scene -> all(ADMINISTRATOR, "/office/e-forms/" + scene.form())),
            entry("/accessibility/{version}", scene -> List.of(Sight.open("/accessibility/1"))),
            entry("/privacy/{version}", scene -> List.of(Sight.open("/privacy/1"))),
            entry("/regulations/{version}", scene -> List.of(Sight.open("/regulations/1"))),
            entry("/activate/{secret}", scene -> List.of(Sight.gone("/activate/AAAA", 410))),
            entry("/email/{side}/{secret}", scene -> List.of(Sight.gone("/email/old/AAAA", 410))),
            entry("/forgotten/{secret}", scene -> List.of(Sight.gone("/forgotten/AAAA", 404))),
            entry("/register/{secret}", scene -> List.of(Sight.gone("/register/AAAA", 404))),
            entry(
                    "/office/account-emails/{account}",
                    scene -> all(ADMINISTRATOR, "/office/account-emails/" + scene.account(CUSTOMER))),
            entry(
                    "/office/letters/{account}",
                    scene -> all(ADMINISTRATOR, "/office/letters/" + scene.accountByLetter())),
            entry(
                    "/office/account-lists/{id}",
                    scene -> all(ADMINISTRATOR, "/office/account-lists/" + scene.accountList())),
            entry(
                    "/office/account-lists/{list}/printings/{number}",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/account-lists/" + scene.accountList() + "/printings/" + scene.printing())),
            entry("/office/customers/{code}", scene -> all(CLERK, "/office/customers/100101")),
            entry("/office/search", scene -> all(CLERK, "/office/search", "/office/search?q=nobody-at-all")),
            entry(
                    "/office/documents/accessibility/draft",
                    scene -> all(ADMINISTRATOR, "/office/documents/" + scene.draft("accessibility") + "/draft")),
            entry(
                    "/office/documents/{kind}",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/documents/regulations",
                            "/office/documents/privacy",
                            "/office/documents/accessibility")),
            entry(
                    "/office/documents/{kind}/draft",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/documents/" + scene.draft("regulations") + "/draft",
                            "/office/documents/" + scene.draft("privacy") + "/draft")),
            entry(
                    "/office/documents/{kind}/preview",
                    scene -> all(ADMINISTRATOR, "/office/documents/" + scene.draft("regulations") + "/preview")),
            entry(
                    "/office/e-services/{feature}/stop",
                    scene -> all(ADMINISTRATOR, "/office/e-services/e-reading/stop")),
            entry("/office/jobs/{id}", scene -> all(ADMINISTRATOR, "/office/jobs/" + scene.job())),
            entry(
                    "/office/profile-changes/{id}",
                    scene -> all(ADMINISTRATOR, "/office/profile-changes/" + scene.profileChange())),
            entry(
                    "/office/settings/{name}",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/settings/reading.factor",
                            "/office/settings/accounts.secondFactorForStaff")),
            entry("/messages/{id}", scene -> all(COMPANY, "/messages/" + scene.message())),
            entry(
                    "/office/notices/messages/{id}",
                    scene -> all(ADMINISTRATOR, "/office/notices/messages/" + scene.sentMessage())),
            entry(
                    "/office/notices/templates/{topic}",
                    scene -> all(ADMINISTRATOR, "/office/notices/templates/registration.filed")),
            entry("/e-registration/new/{type}", scene -> Stream.of("leak", "meter-exchange", "connection-house")
                    .map(type -> Sight.of(CUSTOMER, "/e-registration/new/" + type))
                    .toList()),
            entry("/e-registration/open/{type}", scene -> List.of(Sight.open("/e-registration/open/no-water"))),
            entry(
                    "/e-registration/cases/{id}",
                    scene -> all(
                            COMPANY,
                            "/e-registration/cases/" + scene.openCase(),
                            "/e-registration/cases/" + scene.closedCase())),
            entry("/e-registration/follow/{secret}", scene -> List.of(Sight.open(scene.followedCase()))),
            entry(
                    "/office/e-registration",
                    scene -> all(
                            CLERK,
                            "/office/e-registration",
                            "/office/e-registration?view=closed",
                            "/office/e-registration?q=nobody-at-all")),
            entry(
                    "/office/e-registration/cases/{id}",
                    scene -> all(CLERK, "/office/e-registration/cases/" + scene.openCase())),
            entry(
                    "/office/e-registration/new/{type}",
                    scene -> all(
                            CLERK,
                            "/office/e-registration/new/no-water",
                            "/office/e-registration/new/meter-exchange?for=100102")),
            entry(
                    "/office/e-registration/answers/{id}",
                    scene -> all(CLERK, "/office/e-registration/answers/" + scene.cannedAnswer())),
            entry(
                    "/office/e-registration/types/{code}",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/e-registration/types/leak",
                            "/office/e-registration/types/" + scene.typeInDraft())),
            entry(
                    "/office/e-registration/types/{code}/questions/new",
                    scene -> all(
                            ADMINISTRATOR, "/office/e-registration/types/" + scene.typeInDraft() + "/questions/new")),
            entry(
                    "/office/e-registration/types/{code}/questions/{name}",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/e-registration/types/" + scene.typeInDraft() + "/questions/volume")),
            entry(
                    "/e-information",
                    scene -> List.of(Sight.open("/e-information"), Sight.of(CUSTOMER, "/e-information"))),
            entry(
                    "/e-information/outages/{id}",
                    scene -> List.of(
                            Sight.open("/e-information/outages/" + scene.outage()),
                            Sight.of(CUSTOMER, "/e-information/outages/" + scene.outage()))),
            entry(
                    "/e-information/articles/{id}",
                    scene -> List.of(Sight.open("/e-information/articles/" + scene.article()))),
            entry(
                    "/e-information/archive",
                    scene -> List.of(
                            Sight.open("/e-information/archive"),
                            Sight.open("/e-information/archive?q=nothing-at-all"))),
            entry("/e-information/quality/{zone}", scene -> List.of(Sight.open("/e-information/quality/olszany"))),
            entry(
                    "/office/e-information/posts/new",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/e-information/posts/new?kind=outage",
                            "/office/e-information/posts/new?kind=article")),
            entry(
                    "/office/e-information/posts/{id}",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/e-information/posts/" + scene.outage(),
                            "/office/e-information/posts/" + scene.article())),
            entry(
                    "/office/e-information/posts/{id}/withdraw",
                    scene -> all(ADMINISTRATOR, "/office/e-information/posts/" + scene.outage() + "/withdraw")),
            entry(
                    "/office/e-information/posts/{id}/files",
                    scene -> all(ADMINISTRATOR, "/office/e-information/posts/" + scene.outage() + "/files")),
            entry(
                    "/office/e-information/posts/{id}/versions",
                    scene -> all(ADMINISTRATOR, "/office/e-information/posts/" + scene.outage() + "/versions")),
            entry(
                    "/office/e-information/posts/{id}/versions/{number}",
                    scene -> all(ADMINISTRATOR, "/office/e-information/posts/" + scene.outage() + "/versions/1")),
            entry(
                    "/office/e-information/zones/{code}",
                    scene -> all(ADMINISTRATOR, "/office/e-information/zones/olszany")),
            entry(
                    "/office/dead-letters/{listener}/drop",
                    scene -> all(ADMINISTRATOR, "/office/dead-letters/" + scene.goneListener() + "/drop")),
            entry(
                    "/office/profile-consents",
                    scene -> all(
                            ADMINISTRATOR,
                            "/office/profile-consents",
                            "/office/profile-consents?customer=999999",
                            "/office/profile-consents?customer=100101")),
            entry("/office/accounts/{id}", scene -> Stream.of(CUSTOMER, CLERK)
                    .map(login -> Sight.of(ADMINISTRATOR, "/office/accounts/" + scene.account(login)))
                    .toList()),
            entry("/office/import/profiles/{name}", scene -> all(ADMINISTRATOR, "/office/import/profiles/daiad")),
            entry("/office/import/{id}", scene -> all(ADMINISTRATOR, "/office/import/" + scene.finishedImport())));

    private Pages() {}

    /** Routes that give files and don't say so by their name. */
    private static final Set<String> FILES = Set.of(
            "/e-forms/{id}/file/{format}",
            "/e-forms/{id}/filled",
            "/e-forms/{id}/member/{format}",
            "/e-registration/cases/{id}/files/{file}",
            "/e-registration/follow/{secret}/files/{file}",
            "/office/e-forms/{id}/editions/{number}/{format}",
            "/office/e-registration/cases/{id}/files/{file}",
            "/office/notices/messages/{id}/html");

    /** Steps that only who is on the way sees; the tests of that way look at them. */
    private static final Set<String> STEPS = Set.of(
            "/sign-in/second-factor",
            "/sign-in/second-factor/set-up",
            "/sign-in/regulations",
            "/account/second-factor/set-up",
            "/office/registrations/{id}");

    /** Whether a GET of this route gives a page, by its name: files end with what they are. */
    public static boolean isPage(Route route) {
        String name = route.path().substring(route.path().lastIndexOf('/') + 1);
        return route.gets()
                && !name.contains(".")
                && !name.equals("{file}")
                && !FILES.contains(route.path())
                && !STEPS.contains(route.path());
    }

    public static List<Sight> of(Route route, Scene scene) {
        Function<Scene, List<Sight>> seen = SEEN.get(route.path());
        if (seen != null) {
            return seen.apply(scene);
        }
        if (route.hasPlaceholder()) {
            throw new AssertionError("Say in Pages who sees what by: " + route.name());
        }
        if (route.forEverybody()) {
            return List.of(Sight.open(route.path()));
        }
        return all(route.forOffice() ? ADMINISTRATOR : CUSTOMER, route.path());
    }

    private static List<Sight> all(String login, String... paths) {
        return Stream.of(paths).map(path -> Sight.of(login, path)).toList();
    }
}
