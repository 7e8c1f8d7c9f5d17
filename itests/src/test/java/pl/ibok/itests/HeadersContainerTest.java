package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Raw;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** What the whole server, and not only the portal, sends along with each kind of answer. */
@ExtendWith(SharedServer.class)
class HeadersContainerTest {
    private static final String LOGIN = "firma";
    private static final Pattern STATIC = Pattern.compile("\"(/static/portal/[^\"]+/ibok\\.css)\"");

    @Test
    void everyKindOfAnswerForbidsWhatItDoesNotNeed(Ibok ibok) {
        everyKind(ibok).forEach((kind, answer) -> {
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(kind)
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).as(kind).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).as(kind).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(kind).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(kind).isEqualTo("same-origin");
            assertThat(header(answer, "Access-Control-Allow-Origin")).as(kind).isEmpty();
            assertThat(header(answer, "Server")).as(kind).doesNotContainPattern("\\d");
            assertThat(header(answer, "X-Powered-By")).as(kind).isEmpty();
        });
    }

    @Test
    void whatSomebodySignedInSeesIsKeptNowhere(Ibok ibok) {
        Visitor customer = ibok.signedIn(LOGIN);

        for (String path :
                List.of("/", "/account", "/e-reading", "/e-reading/analysis/table.csv", "/nowhere", "/office")) {
            assertThat(header(customer.get(path), "Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(header(customer.getJson(path), "Cache-Control")).as(path).isEqualTo("no-store");
        }
        assertThat(header(customer.post("/account/password", Map.of()), "Cache-Control"))
                .as("a refused form")
                .isEqualTo("no-store");
    }

    @Test
    void everyCookieIsHiddenFromScriptsAndNotSentAlongByOtherSites(Ibok ibok) {
        Visitor visitor = ibok.visitor();
        List<String> set =
                new ArrayList<>(visitor.get("/sign-in?lang=en").headers().allValues("Set-Cookie"));
        set.addAll(visitor.submit("/sign-in", "/sign-in", Map.of("login", LOGIN, "password", Ibok.DEMO_PASSWORD))
                .headers()
                .allValues("Set-Cookie"));
        set.addAll(visitor.submit("/account/password", "/sign-out", Map.of())
                .headers()
                .allValues("Set-Cookie"));

        assertThat(set)
                .anyMatch(cookie -> cookie.startsWith("ibok-session="))
                .anyMatch(cookie -> cookie.startsWith("ibok-session=;"))
                .anyMatch(cookie -> cookie.startsWith("ibok-csrf="))
                .anyMatch(cookie -> cookie.startsWith("ibok-lang="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void theSessionAfterASignInIsAnotherThanTheOneBefore(Ibok ibok) {
        Visitor visitor = ibok.signedIn(LOGIN);
        String before = visitor.cookie("ibok-session");
        Map<String, String> form = visitor.hidden("/account/password");
        form.putAll(Map.of("login", LOGIN, "password", Ibok.DEMO_PASSWORD));

        assertThat(visitor.post("/sign-in", form).statusCode()).isEqualTo(303);
        assertThat(visitor.cookie("ibok-session")).isNotEqualTo(before).hasSize(43);
        assertThat(Raw.ask(ibok.url(), "GET /account", "Host: localhost", "Cookie: ibok-session=" + before))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void aSignInLeadsNowhereElse(Ibok ibok) {
        for (String evil : List.of(
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "http://evil.example/",
                "/%2f%2fevil.example",
                "/\t/evil.example",
                " //evil.example",
                "javascript:alert(1)")) {
            Visitor visitor = ibok.visitor();
            HttpResponse<String> answer = visitor.submit(
                    "/sign-in", "/sign-in", Map.of("login", LOGIN, "password", Ibok.DEMO_PASSWORD, "to", evil));
            assertThat(answer.statusCode()).as(evil).isEqualTo(303);
            assertThat(ibok.url().resolve(header(answer, "Location")).getAuthority())
                    .as(evil)
                    .isEqualTo(ibok.url().getAuthority());
        }
        for (String evil :
                List.of("%2f%2fevil.example", "%5c%5cevil.example", "http:%2f%2fevil.example", "//evil.example")) {
            assertThat(ibok.visitor().hidden("/sign-in?to=" + evil)).as(evil).doesNotContainKey("to");
        }
    }

    @Test
    void theNameThatARequestGivesTheServerIsNotBelieved(Ibok ibok) {
        for (String path :
                List.of("/", "/sign-in", "/account", "/e-reading", "/nowhere", "/openapi.json", "/office/")) {
            String answer = Raw.ask(
                    ibok.url(),
                    "GET " + path,
                    "Host: evil.example",
                    "X-Forwarded-Host: evil.example",
                    "Forwarded: host=evil.example",
                    "Accept: text/html");
            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
    }

    @Test
    void nothingOfTheServerItselfShows(Ibok ibok) {
        assertThat(Raw.ask(ibok.url(), "TRACE /", "Host: localhost", "Cookie: ibok-session=secret"))
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContain("secret");
        for (String path : List.of("/%zz", "/..;/..;/etc", "/%c0%ae%c0%ae/", "/e-reading/%00", "/WEB-INF/web.xml")) {
            assertThat(Raw.ask(ibok.url(), "GET " + path, "Host: localhost"))
                    .as(path)
                    .containsPattern("^HTTP/1.1 40[04] ")
                    .doesNotContain("at org.")
                    .doesNotContainPattern("(?i)jetty[^a-z]{0,3}\\d");
        }
    }

    @Test
    void aMissingLoginIsAnsweredLikeAWrongPassword(Ibok ibok) {
        String there = refused(ibok, LOGIN);
        String missing = refused(ibok, "frima");

        assertThat(missing).isEqualTo(there);
    }

    private static String refused(Ibok ibok, String login) {
        HttpResponse<String> answer = ibok.visitor()
                .submit("/sign-in", "/sign-in", Map.of("login", login, "password", "not this one, surely"));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body().replace(login, "LOGIN").replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
    }

    private static Map<String, HttpResponse<String>> everyKind(Ibok ibok) {
        Visitor nobody = ibok.visitor();
        Visitor customer = ibok.signedIn(LOGIN);
        HttpResponse<String> page = nobody.get("/");
        Matcher css = STATIC.matcher(page.body());
        assertThat(css.find()).isTrue();
        Map<String, HttpResponse<String>> kinds = new LinkedHashMap<>();
        kinds.put("page", page);
        kinds.put("page of a customer", customer.get("/e-reading"));
        kinds.put("model", customer.getJson("/e-reading"));
        kinds.put("file", customer.get("/e-reading/analysis/table.csv"));
        kinds.put("stylesheet", nobody.get(css.group(1)));
        kinds.put("no such stylesheet", nobody.get("/static/portal/0/none.css"));
        kinds.put("icon", nobody.get("/favicon.ico"));
        kinds.put("no such page", nobody.get("/nowhere"));
        kinds.put("no such page of a service", customer.get("/e-reading/nowhere"));
        kinds.put("not for customers", customer.get("/office/accounts"));
        kinds.put("not for strangers", nobody.get("/e-reading"));
        kinds.put("not for strange programs", nobody.getJson("/e-reading"));
        kinds.put("forged form", customer.post("/account/password", Map.of()));
        kinds.put("form with mistakes", nobody.submit("/sign-in", "/sign-in", Map.of()));
        kinds.put("wrong verb", customer.post("/e-reading", Map.of()));
        kinds.put("health", nobody.getJson("/health"));
        kinds.put("description", nobody.getJson("/openapi.json"));
        kinds.put("metrics", nobody.get("/metrics"));
        return kinds;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
