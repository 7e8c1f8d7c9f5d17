package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
