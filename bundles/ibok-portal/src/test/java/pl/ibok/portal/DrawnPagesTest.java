package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that are not drawn again (decision 0056) carry nothing of another visitor's, and no token twice. */
class DrawnPagesTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");
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
    void each_session_gets_its_own_page_however_often_it_is_asked_for() {
        Set<String> tokens = new HashSet<>();
        for (String login : List.of("klient", "sasiad", "klient", "sasiad", "klient", "sasiad")) {
            String page = server.get("/e-toy", login).body();
            String customer = login.equals("klient") ? "104-0027" : "104-0099";
            assertThat(page).contains(customer).contains("kind: COLD_WATER");
            tokens.add(login + " " + Server.token(page));
        }
        assertThat(tokens).hasSize(2);
        assertThat(tokens.stream().map(token -> token.split(" ")[1])).doesNotHaveDuplicates();
    }

    @Test
    void forms_have_a_new_once_each_time() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Matcher once = ONCE.matcher(server.get("/e-toy/new", "klient").body());
            assertThat(once.find()).isTrue();
            values.add(once.group(1));
        }
        assertThat(values).doesNotHaveDuplicates();
    }

    @Test
    void a_strangers_form_has_a_token_and_a_cookie_of_its_own() {
        List<String> tokens = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> page = server.get("/e-toy/new", null);
            tokens.add(Server.token(page.body()));
            cookies.add(csrfCookie(page));
        }
        assertThat(tokens).doesNotHaveDuplicates();
        assertThat(cookies).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void a_stranger_gets_no_cookie_with_a_page_that_has_no_form() {
        assertThat(csrfCookie(server.get("/e-toy/faults/missing", null))).isNull();
    }

    private static String csrfCookie(HttpResponse<String> page) {
        return page.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("ibok-csrf="))
                .findFirst()
                .orElse(null);
    }
}
