package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.WebModule;

/** A member of staff, podglad, sees as the customer 104-0027. */
class LookingTest {
    private static Server server;
    private static Toy toy;
    private static Ends ends;

    @BeforeAll
    static void start() {
        toy = new Toy();
        ends = new Ends();
        server = Server.with(toy, ends);
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
    @ValueSource(strings = {"/e-toy/new", "/e-toy/act", "/office/e-toy"})
    void nothingIsSent(String path) {
        int before = toy.done.get();
        assertThat(server.post(path, "podglad", "meter=1&value=2").statusCode()).isEqualTo(403);
        assertThat(toy.done.get()).isEqualTo(before);
    }

    @Test
    void theSameIsDoneForTheCustomerAndForStaffWhoSeeAsNobody() {
        int before = toy.done.get();
        assertThat(server.post("/e-toy/act", "klient", "a=b").statusCode()).isEqualTo(303);
        assertThat(server.post("/office/e-toy", "biuro", "a=b").statusCode()).isEqualTo(303);
        assertThat(toy.done.get()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "TRACE", "FOO"})
    void noOtherVerbIsAWayRound(String verb) {
        int before = toy.done.get();
        String csrf = Server.token(server.get("/e-toy/new", "podglad").body());
        HttpResponse<String> answer = server.send(server.browser("/e-toy/new", "podglad")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-Token", csrf)
                .method(verb, BodyPublishers.ofString("meter=1&value=2&csrf=" + csrf)));
        assertThat(answer.statusCode()).as("no page takes it").isEqualTo(405);
        assertThat(toy.done.get()).isEqualTo(before);
    }

    @Test
    void aFormIsRefusedWithTheWayOut() {
        HttpResponse<String> answer = server.post("/e-toy/new", "podglad", "meter=1&value=2");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Trwa podgląd strony klienta");
    }

    @Test
    void theOfficeStaysUnderTheirOwnPermissions() {
        assertThat(server.get("/office/e-toy", "podglad").statusCode()).isEqualTo(200);
        assertThat(server.platform.acting.looked).noneMatch(look -> look.contains("/office"));
    }

    @Test
    void onlyTheEndOfTheViewAndTheSignOutAreTaken() {
        for (String path : new String[] {"/office/acting/end", "/sign-out"}) {
            int before = ends.taken.get();
            assertThat(server.post(path, "podglad", "a=b").statusCode())
                    .as(path)
                    .isEqualTo(303);
            assertThat(ends.taken.get()).as(path).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/acting/end/",
                "/office/acting/end/more",
                "/office/acting/other",
                "/sign-out/",
                "/sign-out/more"
            })
    void noPathThatLooksLikeThemSlipsThrough(String path) {
        int before = ends.taken.get();
        assertThat(server.post(path, "podglad", "a=b").statusCode()).isEqualTo(403);
        assertThat(ends.taken.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/office/acting//end", "//sign-out"})
    void aPathWithAnEmptyPartLeadsNowhere(String path) {
        int before = ends.taken.get();
        assertThat(server.post(path, "podglad", "a=b").statusCode()).isEqualTo(404);
        assertThat(ends.taken.get()).isEqualTo(before);
    }

    /** What may be sent while looking, and what lies beside it. */
    private static final class Ends implements WebModule {
        private final AtomicInteger taken = new AtomicInteger();

        @Override
        public String name() {
            return "ends";
        }

        @Override
        public Map<String, List<Object>> roots() {
            return Map.of("/office/acting", List.of(new Sent(this)), "/sign-out", List.of(new Sent(this)));
        }
    }

    @Path("/")
    @SignedIn
    public static final class Sent {
        private final Ends ends;

        private Sent(Ends ends) {
            this.ends = ends;
        }

        @POST
        public Done root() {
            return taken();
        }

        @POST
        @Path("{part: .+}")
        public Done below() {
            return taken();
        }

        private Done taken() {
            ends.taken.incrementAndGet();
            return Done.to("/");
        }
    }
}
