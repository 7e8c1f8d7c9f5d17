package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.with(new Toy());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_browser_gets_the_template_filled_with_a_package_private_record() {
        HttpResponse<String> answer = server.get("/e-toy", "klient");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<p id=\"customer\">104-0027</p>")
                .contains("&lt;b&gt;&amp;")
                .contains("01.11.2026 1\u00a0289,500\u00a0m³ cold_water kind: COLD_WATER 1");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Cookie");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_program_gets_the_model_as_json() {
        HttpResponse<String> answer = server.json("/e-toy", "sasiad");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"customer\":\"104-0099\",\"rows\":[{\"date\":\"2026-11-01\",\"value\":1289.500,"
                        + "\"kind\":\"cold_water\"}],\"note\":\"<b>&\"}");
    }

    @Test
    void accept_decides_between_page_and_json_by_its_weights() {
        String html = "text/html;charset=utf-8";
        assertThat(type("application/json;q=0.3, text/html")).isEqualTo(html);
        assertThat(type("text/html;q=0.3, application/json")).isEqualTo("application/json");
        assertThat(type("*/*")).isEqualTo(html);
        assertThat(type("application/*")).isEqualTo("application/json");
    }

    private static String type(String accept) {
        HttpResponse<String> answer =
                server.send(server.to("/e-toy").header("Accept", accept).header("Cookie", "ibok-session=klient"));
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    @Test
    void a_stranger_with_a_browser_is_sent_to_sign_in_and_back() {
        HttpResponse<String> answer = server.get("/e-toy?customer=104-0027", null);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?to=%2Fe-toy%3Fcustomer%3D104-0027");
    }

    @Test
    void a_program_without_a_token_or_with_a_wrong_one_gets_401() {
        for (String token : new String[] {null, "unknown"}) {
            HttpResponse<String> answer = server.json("/e-toy", token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"iBOK\"");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void the_customer_is_the_one_named_else_the_sessions_current_one() {
        assertThat(server.get("/e-toy?customer=104-0099", "sasiad").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/e-toy?customer=104-0031", "klient").body()).contains("\"customer\">104-0031<");
        assertThat(server.get("/e-toy", "klient").body())
                .as("remembered for the session")
                .contains("\"customer\">104-0031<");
        server.get("/e-toy?customer=104-0027", "klient");
    }

    @Test
    void a_customer_named_to_an_open_page_is_the_next_pages_one_too() {
        server.get("/e-toy/new?customer=104-0031", "klient");
        assertThat(server.get("/e-toy", "klient").body()).contains("id=\"customer\">104-0031<");
        server.get("/e-toy/new?customer=104-0099", "klient");
        assertThat(server.get("/e-toy", "klient").body()).contains("id=\"customer\">104-0031<");
        server.get("/e-toy/new?customer=104-0027", "klient");
        assertThat(server.get("/e-toy", "klient").body()).contains("id=\"customer\">104-0027<");
    }

    @Test
    void another_ones_customer_looks_like_one_that_does_not_exist() {
        HttpResponse<String> others = server.get("/e-toy?customer=104-0099", "klient");
        HttpResponse<String> none = server.get("/e-toy?customer=999", "klient");
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(others.body().replaceAll("customer=104-0099|value=\"[^\"]+\"", ""))
                .isEqualTo(none.body().replaceAll("customer=999|value=\"[^\"]+\"", ""));
    }

    @Test
    void a_token_of_several_customers_must_name_one() {
        assertThat(server.json("/e-toy", "klient").statusCode()).isEqualTo(422);
        assertThat(server.json("/e-toy?customer=104-0031", "klient").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_office_is_for_staff_with_the_permission() {
        assertThat(server.get("/office/e-toy", "biuro").statusCode()).isEqualTo(200);
        assertThat(server.get("/office/e-toy", "klient").statusCode()).isEqualTo(403);
        assertThat(server.get("/office/e-toy", null).statusCode()).isEqualTo(303);
        assertThat(server.get("/office/e-toy", "biuro").body())
                .contains("/office/e-toy")
                .contains("Zabawki");
        assertThat(server.get("/", "biuro").headers().firstValue("Location")).hasValue("/office");
    }

    @Test
    void the_menu_and_the_start_name_what_is_installed() {
        assertThat(server.get("/e-toy", "klient").body())
                .contains("<a href=\"/e-toy?customer=104-0027\" aria-current=\"page\">Zabawka</a>");
        assertThat(server.get("/", "klient").body()).contains("e-zabawka");
        assertThat(server.get("/", null).body()).contains("name=\"password\"");
    }

    @Test
    void the_reference_of_components_is_open_to_all() {
        HttpResponse<String> page = server.get("/ui-components", null);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Komponenty i stany")
                .doesNotContain("⟦")
                .doesNotContain(" style=");
    }

    @Test
    void the_language_is_asked_for_kept_and_otherwise_the_browsers() {
        HttpResponse<String> asked = server.get("/e-toy?lang=en", "klient");
        assertThat(asked.body()).contains("<html lang=\"en\"").contains("Toy");
        assertThat(asked.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("ibok-lang=en;"));
        HttpResponse<String> accepted =
                server.send(server.browser("/", null).header("Accept-Language", "de, en;q=0.5, pl;q=0.2"));
        assertThat(accepted.body()).contains("<html lang=\"en\"");
        assertThat(server.get("/", null).body()).contains("<html lang=\"pl\"");
    }

    @Test
    void a_get_form_is_bound_from_the_query() {
        assertThat(server.get("/e-toy/filter?from=1.2.2026", "klient").body())
                .contains("2026-02-01")
                .contains(">true<");
        assertThat(server.get("/e-toy/filter?from=31.2.2026", "klient").body()).contains(">false<");
    }

    @Test
    void path_parameters_must_fit_and_query_enums_are_lower_case() {
        assertThat(server.get("/e-toy/meters/7?kind=cold_water", "klient").body())
                .contains(">COLD_WATER<");
        assertThat(server.get("/e-toy/meters/7?kind=", "klient").body()).contains(">null<");
        assertThat(server.get("/e-toy/meters/x", "klient").statusCode()).isEqualTo(404);
    }

    @Test
    void ambiguous_paths_are_nowhere() {
        for (String path : new String[] {
            "/e-toy/../office/e-toy",
            "/e-toy;x=1",
            "/e-toy//new",
            "/e-toy%2fnew",
            "/e-toy/%2e%2e/",
            "/e-toyx",
            "/nowhere"
        }) {
            assertThat(server.get(path, "biuro").statusCode()).as(path).isEqualTo(404);
        }
    }
}
