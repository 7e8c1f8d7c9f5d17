package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GOOD = "meter=118204&value=1+289,5&date=2.11.2026&kind=sewage&once=abc";

    private static final Toy TOY = new Toy();

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.with(TOY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_browsers_success_is_303_and_the_next_page_says_it_once() {
        HttpResponse<String> answer = server.post("/e-toy/new", "klient", GOOD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/e-toy/meters/7");
        String said = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(said).isEqualTo("ibok-said=toy~toy.added; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
        HttpResponse<String> next = server.send(server.to("/e-toy/meters/7")
                .header("Accept", "text/html")
                .header("Cookie", "ibok-session=klient; ibok-said=toy~toy.added"));
        assertThat(next.body()).contains("Dodano odczyt");
        assertThat(next.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("ibok-said=; Path=/; Max-Age=0"));
    }

    @Test
    void a_made_up_notice_says_nothing() {
        HttpResponse<String> page = server.send(server.to("/e-toy")
                .header("Accept", "text/html")
                .header("Cookie", "ibok-session=klient; ibok-said=toy~zadzwon.pod.0700"));
        assertThat(page.body()).doesNotContain("0700");
    }

    @Test
    void a_form_with_errors_comes_back_with_422_and_all_that_was_typed() {
        HttpResponse<String> answer = server.post("/e-toy/new", "klient", "meter=&value=dwa&date=31.02.2026");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Podaj numer licznika")
                .contains("Wpisz liczbę, na przykład 12,5")
                .contains("Nie ma takiego dnia. Sprawdź dzień i\u00a0miesiąc")
                .contains("value=\"dwa\"")
                .contains("<title>Błąd:");
    }

    @Test
    void a_program_posts_json_and_gets_201_with_the_model() {
        HttpResponse<String> answer =
                json("{\"meter\":\"118204\",\"value\":1289.5,\"date\":\"2026-11-02\",\"kind\":\"sewage\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/e-toy/meters/7");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"customer\":\"104-0099\",\"rows\":[{\"date\":\"2026-11-02\",\"value\":1289.5,\"kind\":\"sewage\"}],"
                                + "\"note\":\"key-1\"}");
    }

    @Test
    void a_programs_wrong_input_is_a_problem_with_its_fields() {
        HttpResponse<String> answer = json("{\"value\":\"x\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":422")
                .contains("{\"field\":\"meter\",\"message\":\"Podaj numer licznika\"}")
                .contains("\"field\":\"value\"");
        assertThat(json("{broken").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> json(String body) {
        return server.send(server.program("/e-toy/new", "sasiad")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void without_the_sessions_token_nothing_is_done() {
        String other = Server.token(server.get("/e-toy/new", "sasiad").body());
        for (String form : new String[] {GOOD, GOOD + "&csrf=x", GOOD + "&csrf=" + other}) {
            HttpResponse<String> answer = server.send(server.browser("/e-toy/new", "klient")
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Nic nie zostało wysłane ani zapisane.");
        }
    }

    @Test
    void a_form_that_came_back_leads_to_no_address_that_only_takes_forms() {
        String again = server.post("/e-toy/new", "klient", "value=-1").body();
        assertThat(again).contains("<title>Błąd:").doesNotContain("hreflang").doesNotContain("/e-toy/new?");
        assertThat(server.get("/e-toy", "klient").body()).contains("hreflang").contains("/e-toy?customer=104-0031");
    }

    @Test
    void what_the_gate_refuses_is_not_run() {
        HttpRequest.Builder forged = server.browser("/e-toy/act", "klient").POST(BodyPublishers.noBody());
        assertThat(server.send(forged).statusCode()).isEqualTo(403);
        HttpRequest.Builder stranger = server.program("/e-toy/act", null).POST(BodyPublishers.noBody());
        assertThat(server.send(stranger).statusCode()).isEqualTo(401);
        HttpRequest.Builder others = server.program("/e-toy/act?customer=104-0027", "sasiad");
        assertThat(server.send(others.POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
        assertThat(TOY.done).hasValue(0);
        HttpRequest.Builder own = server.program("/e-toy/act", "sasiad").POST(BodyPublishers.noBody());
        assertThat(server.send(own).statusCode()).isEqualTo(200);
        assertThat(TOY.done).hasValue(1);
    }

    @Test
    void a_form_from_another_site_is_refused_even_with_the_token() {
        String csrf = Server.token(server.get("/e-toy/new", "klient").body());
        HttpResponse<String> answer = server.send(server.browser("/e-toy/new", "klient")
                .header("Content-Type", FORM)
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(GOOD + "&csrf=" + csrf)));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_needs_no_csrf_and_the_cookies_beside_it_do_not_count() {
        HttpRequest.Builder request = server.program("/e-toy/new", "sasiad")
                .header("Cookie", "ibok-session=klient")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(GOOD));
        assertThat(server.send(request).body()).contains("104-0099");
    }

    @Test
    void the_customer_of_a_form_is_checked() {
        assertThat(server.post("/e-toy/new", "klient", GOOD + "&customer=104-0031")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.post("/e-toy/new", "klient", GOOD + "&customer=104-0099")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_arrives_and_leaves_nothing_behind() throws IOException, InterruptedException {
        String part = "--b\r\nContent-Disposition: form-data; name=\"";
        String body = part + "meter\"\r\n\r\n118204\r\n" + part + "value\"\r\n\r\n7\r\n" + part
                + "photo\"; filename=\"C:\\tmp\\zdjęcie.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nABCD\r\n--b--\r\n";
        HttpResponse<String> answer = server.send(server.program("/e-toy/new", "sasiad")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("zdjęcie.jpg 4");
        // The answer is out before the request has ended and its scratch is thrown away.
        for (int i = 0; i < 100 && scratch() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(scratch()).as("scratch files left").isZero();
    }

    private static long scratch() throws IOException {
        try (var left = Files.list(Path.of("target/scratch"))) {
            return left.count();
        }
    }

    @Test
    void too_much_is_413_and_an_unknown_type_415() {
        String large = "meter=" + "x".repeat(2 << 20);
        HttpRequest.Builder request = server.program("/e-toy/new", "sasiad");
        assertThat(server.send(request.header("Content-Type", FORM).POST(BodyPublishers.ofString(large)))
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder chunked = server.program("/e-toy/new", "sasiad").header("Content-Type", FORM);
        assertThat(server.send(chunked.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                large.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder xml = server.program("/e-toy/new", "sasiad").header("Content-Type", "text/xml");
        assertThat(server.send(xml.POST(BodyPublishers.ofString("<a/>"))).statusCode())
                .isEqualTo(415);
    }
}
