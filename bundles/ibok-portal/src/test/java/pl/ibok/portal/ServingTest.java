package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.Words;

class ServingTest {
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
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/", "/nowhere", "/health", "/static/none", "/e-toy/table.csv"}) {
            HttpResponse<String> answer = server.get(path, "klient");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("default-src 'none'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void behind_tls_the_cookies_are_bound_to_the_host() {
        try (Server tls = new Server("https://ebok.example.pl", new Toy())) {
            HttpResponse<String> page = tls.get("/e-toy/new", null);
            assertThat(page.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                    .startsWith("__Host-ibok-csrf=")
                    .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(tls.get("/e-toy", "klient").statusCode())
                    .as("a cookie without the prefix is no session")
                    .isEqualTo(303);
        }
    }

    @Test
    void static_files_are_cached_for_ever_under_their_hash() {
        String page = server.get("/", null).body();
        for (String file : new String[] {"ibok\\.css", "ibok\\.js"}) {
            Matcher found = Pattern.compile("\"(/static/portal/[0-9a-f]{16}/" + file + ")\"")
                    .matcher(page);
            assertThat(found.find()).isTrue();
            HttpResponse<String> answer = server.get(found.group(1), null);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            HttpRequest.Builder again = server.to(found.group(1)).header("If-None-Match", tag);
            assertThat(server.send(again).statusCode()).isEqualTo(304);
        }
        assertThat(server.get("/static/portal/0000000000000000/ibok.css", null)
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(server.get("/static/portal/x/../templates/error.ftlh", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_theme_of_the_utility_is_a_stylesheet_of_its_own() {
        Matcher theme = Pattern.compile("\"(/theme-[0-9a-f]{16}\\.css)\"")
                .matcher(server.get("/", null).body());
        assertThat(theme.find()).isTrue();
        assertThat(server.get(theme.group(1), null).body()).contains("--brand: #0b4a5e");
    }

    @Test
    void health_is_503_only_when_the_platform_cannot_serve() {
        assertThat(server.json("/health", null).body())
                .as("names and states only")
                .isEqualTo("{\"status\":\"up\",\"parts\":{\"accounts\":\"up\",\"e-toy\":\"up\",\"store\":\"up\"}}");
        try (Server sick = Server.with()) {
            sick.platform.checks.add(check("mail", false));
            assertThat(sick.json("/health", null).statusCode()).isEqualTo(200);
            assertThat(sick.json("/health", null).body())
                    .contains("\"mail\":\"down\"")
                    .doesNotContain("password");
        }
        try (Server down = Server.with()) {
            down.platform.checks.add(check("database", true));
            assertThat(down.json("/health", null).statusCode()).isEqualTo(503);
        }
    }

    private static HealthCheck check(String name, boolean vital) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean vital() {
                return vital;
            }

            @Override
            public Health check() {
                return Health.down("the password is wrong");
            }
        };
    }

    @Test
    void metrics_are_for_this_machine_and_not_through_a_proxy() {
        assertThat(server.json("/metrics", null).body())
                .contains("# TYPE ibok_outbox_waiting gauge\nibok_outbox_waiting 3\n");
        HttpResponse<String> passedOn = server.send(server.to("/metrics").header("X-Forwarded-For", "10.0.0.1"));
        assertThat(passedOn.statusCode()).isEqualTo(401);
    }

    @Test
    void openapi_describes_every_route_with_its_permission() {
        String document = server.json("/openapi.json", null).body();
        assertThat(document)
                .contains("\"/e-toy/meters/{id}\"")
                .contains("\"x-permission\":\"toy.change\"")
                .contains("\"/office/e-toy\"")
                .contains("\"x-permission\":\"toy.work\"")
                .contains("\"x-permission\":\"open\"")
                .contains("\"enum\":[\"cold_water\",\"sewage\"]");
    }

    @Test
    void a_service_that_fails_on_the_start_page_is_unavailable_and_harms_nobody() {
        try (Server broken = Server.with(new Toy())) {
            broken.platform.facts.add(new Fact("toy", null));
            assertThat(broken.get("/", "klient").body()).contains("chwilowo niedostępne");
        }
        try (Server working = Server.with(new Toy())) {
            working.platform.facts.add(new Fact("toy", "Zabawek: 7"));
            assertThat(working.get("/", "klient").body()).contains("Zabawek: 7 [104-0027, 104-0031]");
            assertThat(working.get("/?customer=104-0031", "klient").body()).contains("Zabawek: 7 [104-0031]");
            assertThat(working.get("/?customer=104-0099", "klient").statusCode())
                    .isEqualTo(404);
        }
    }

    private record Fact(String service, String sentence) implements StartFacts {
        @Override
        public Facts facts(Set<String> customers, java.time.LocalDate today, Words words) {
            if (sentence == null) {
                throw new IllegalStateException("broken");
            }
            return Facts.of(sentence + " " + customers.stream().sorted().toList());
        }
    }

    @Test
    void a_table_downloads_as_csv_that_a_polish_spreadsheet_reads_and_no_formula_runs() {
        HttpResponse<String> answer = server.get("/e-toy/table.csv", "klient");
        assertThat(answer.body()).isEqualTo("\ufeffa;b\r\n'=1+1;-12,5\r\n\"x;\"\"y\"\"\";2026-01-02\r\n");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Laka.csv\"; filename*=UTF-8''%C5%81%C4%85ka.csv");
        assertThat(server.get("/e-toy/table.xlsx", "klient").body()).startsWith("PK");
    }

    @Test
    void a_file_that_is_shown_may_look_as_it_likes_and_nothing_more() {
        HttpResponse<String> answer = server.get("/e-toy/shown", "klient");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                        .doesNotContain("script-src"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void an_error_page_is_not_kept() {
        for (String path : new String[] {"/nowhere", "/e-toy/nowhere", "/static/none", "/health"}) {
            assertThat(server.get(path, "klient").headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValue("no-store");
        }
    }

    @Test
    void a_file_is_an_attachment_that_can_run_nothing() {
        HttpResponse<String> answer = server.get("/e-toy/file", "klient");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(answer.headers().allValues("Content-Disposition"))
                .isEqualTo(List.of(
                        "attachment; filename=\"zazolc.html\"; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.html"));
    }
}
