package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A link or a form on somebody else's page, followed by a browser that is signed in here. */
class ForgeryTest {
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
    void a_link_cannot_pass_for_a_form() {
        for (String query : new String[] {"_method=POST", "_method=post", "a=b&_method=POST"}) {
            assertThat(server.get("/e-toy/act?" + query, "klient").statusCode())
                    .as(query)
                    .isEqualTo(405);
        }
        assertThat(TOY.done).hasValue(0);
    }

    @Test
    void a_header_does_not_change_the_method() {
        HttpResponse<String> answer =
                server.send(server.browser("/e-toy/act", "klient").header("X-HTTP-Method-Override", "POST"));
        assertThat(answer.statusCode()).isEqualTo(405);
        HttpResponse<String> read = server.send(server.browser("/e-toy?_method=GET", "klient")
                .header("X-HTTP-Method-Override", "GET")
                .POST(BodyPublishers.noBody()));
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(TOY.done).hasValue(0);
    }

    @Test
    void the_address_does_not_change_what_is_answered() {
        assertThat(server.get("/e-toy?_type=json", "klient").headers().firstValue("Content-Type"))
                .hasValue("text/html;charset=utf-8");
        assertThat(server.get("/e-toy?_ctype=text/xml", "klient").statusCode()).isEqualTo(200);
    }
}
