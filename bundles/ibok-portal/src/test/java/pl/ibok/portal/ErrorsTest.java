package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.with(new Toy());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, Nie ma takiej strony",
        "hidden, 404, Nie ma takiej strony",
        "denied, 403, Nie masz dostępu do tej strony",
        "many, 429, Za dużo prób",
        "database, 503, Ta usługa jest chwilowo niedostępna",
        "bug, 500, Coś poszło nie tak po naszej stronie",
        "template, 500, Coś poszło nie tak po naszej stronie"
    })
    void each_failure_has_its_status_its_page_and_its_problem(String kind, int status, String title) {
        HttpResponse<String> page = server.get("/e-toy/faults/" + kind, "klient");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.body().replace('\u00a0', ' ')).contains(title).contains("<html lang=\"pl\"");
        assertThat(page.body())
                .doesNotContain("secret words")
                .doesNotContain("Exception")
                .doesNotContain("⟦");
        HttpResponse<String> problem = server.json("/e-toy/faults/" + kind, "sasiad");
        boolean jsonHasNoTemplate = kind.equals("template");
        assertThat(problem.statusCode()).isEqualTo(jsonHasNoTemplate ? 200 : status);
        if (!jsonHasNoTemplate) {
            assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(problem.body()).contains("\"status\":" + status).doesNotContain("secret words");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%zz", "q=a%00b", "%00q=b", "x=1&q=100%"})
    void a_query_that_can_not_be_read_leads_to_no_page(String query) throws IOException {
        assertThat(status("/e-toy?" + query)).isEqualTo(404);
        assertThat(status("/e-toy?q=100%25")).isEqualTo(200);
    }

    /** Sent by hand, since no client lets a wrong escape out. */
    private static int status(String target) throws IOException {
        URI address = server.get("/e-toy", "klient").uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAuthorization: Bearer sasiad\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        }
    }

    @Test
    void an_unexpected_failure_has_a_number_to_quote() {
        assertThat(server.json("/e-toy/faults/bug", "sasiad").body()).containsPattern("\"incident\":\"[0-9a-f]{8}\"");
        assertThat(server.get("/e-toy/faults/bug", "klient").body()).contains("Numer zdarzenia");
    }

    @Test
    void who_asks_too_often_is_told_when_to_return() {
        assertThat(server.get("/e-toy/faults/many", "klient").headers().firstValue("Retry-After"))
                .hasValue("180");
    }

    @Test
    void a_wrong_verb_is_405() {
        HttpResponse<String> answer =
                server.send(server.program("/e-toy", "sasiad").DELETE());
        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
