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
    }

    @Test
    void a_program_gets_the_model_as_json() {
        HttpResponse<String> answer = server.json("/e-toy", "sasiad");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"customer\":\"104-0099\",\"rows\":[{\"date\":\"2026-11-01\",\"value\":1289.500,"
                        + "\"kind\":\"cold_water\"}],\"note\":\"<b>&\"}");
    }
}
