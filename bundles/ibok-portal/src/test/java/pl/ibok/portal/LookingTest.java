package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of staff, podglad, sees as the customer 104-0027. */
class LookingTest {
    private static Server server;
    private static Toy toy;

    @BeforeAll
    static void start() {
        toy = new Toy();
        server = Server.with(toy);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        server.platform.acting.looked.clear();
    }

    @Test
    void theCustomersPagesAreOpenAndEachLookIsRecorded() {
        assertThat(server.get("/e-toy", "podglad").body())
                .contains("<p id=\"customer\">104-0027</p>")
                .contains("Zabawka</a>")
                .doesNotContain("href=\"/office/e-toy\"");
        assertThat(server.get("/", "podglad").statusCode()).isEqualTo(200);
        assertThat(server.platform.acting.looked).containsExactly("104-0027 /e-toy", "104-0027 /");
    }

    @Test
    void anotherCustomerIsNotThere() {
        assertThat(server.get("/e-toy?customer=104-0099", "podglad").statusCode())
                .isEqualTo(404);
        assertThat(server.platform.acting.looked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "FOO"})
    void nothingIsSentWhateverItIsCalled(String verb) {
        int before = toy.done.get();
        String csrf = Server.token(server.get("/e-toy/new", "podglad").body());
        HttpResponse<String> answer = server.send(server.browser("/e-toy/new", "podglad")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-Token", csrf)
                .method(verb, BodyPublishers.ofString("meter=1&value=2&csrf=" + csrf)));
        assertThat(answer.statusCode()).isIn(403, 405);
        assertThat(toy.done.get()).isEqualTo(before);
    }

    @Test
    void aFormIsRefusedWithTheWayOut() {
        HttpResponse<String> answer = server.post("/e-toy/new", "podglad", "meter=1&value=2");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Trwa podgląd strony klienta");
    }

    @Test
    void theOfficeStaysUnderTheirOwnPermissionsAndCanOnlyBeLookedAt() {
        assertThat(server.get("/office/e-toy", "podglad").statusCode()).isEqualTo(200);
        assertThat(server.post("/office/e-toy", "podglad", "a=b").statusCode()).isIn(403, 405);
        assertThat(server.platform.acting.looked).noneMatch(look -> look.contains("/office"));
    }

    @Test
    void noPathButTheEndOfTheViewSlipsThrough() {
        for (String path : new String[] {"/office/acting/end/", "/office/acting//end", "/sign-out/", "//sign-out"}) {
            assertThat(server.post(path, "podglad", "a=b").statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }
}
