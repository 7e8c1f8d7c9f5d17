package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.Page;

class PublishTest {
    @Test
    void a_module_with_an_unmarked_method_is_not_published_and_health_is_degraded() {
        try (Server server = Server.with(new Service("bare", new Unmarked()))) {
            assertThat(server.get("/e-bare", "klient").statusCode()).isEqualTo(404);
            assertThat(server.json("/health", null).body())
                    .contains("\"status\":\"degraded\"")
                    .contains("\"e-bare\":\"degraded\"");
        }
    }

    @Test
    void a_root_belongs_to_the_first_and_passes_on_when_that_one_goes() {
        Service first = new Service("twin", new Marked("first"));
        try (Server server = Server.with(first, new Service("twin", new Marked("second")))) {
            assertThat(server.json("/e-twin", null).body()).contains("first");
            server.engine.publisher().remove(first);
            assertThat(server.json("/e-twin", null).body()).contains("second");
        }
    }

    @Test
    void a_removed_module_finishes_its_requests_and_lets_no_new_one_in() throws Exception {
        Toy toy = new Toy();
        try (Server server = Server.with(toy)) {
            CompletableFuture<HttpResponse<String>> inFlight =
                    CompletableFuture.supplyAsync(() -> server.json("/e-toy/slow", null));
            assertThat(toy.entered.await(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> removal =
                    CompletableFuture.runAsync(() -> server.engine.publisher().remove(toy));
            HttpResponse<String> late = server.json("/e-toy/new", null);
            while (late.statusCode() == 200) {
                late = server.json("/e-toy/new", null);
            }
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(removal).isNotDone();
            toy.released.countDown();
            assertThat(inFlight.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            removal.get(10, TimeUnit.SECONDS);
            assertThat(server.json("/e-toy/new", null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_module_comes_and_goes_while_another_serves() {
        Service staying = new Service("stay", new Marked("here"));
        Service guest = new Service("guest", new Marked("guest"));
        try (Server server = Server.with(staying)) {
            for (int round = 0; round < 10; round++) {
                server.engine.publisher().add(guest, Server.TEST);
                assertThat(server.json("/e-guest", null).statusCode()).isEqualTo(200);
                assertThat(server.json("/e-stay", null).statusCode()).isEqualTo(200);
                server.engine.publisher().remove(guest);
                assertThat(server.json("/e-guest", null).statusCode()).isEqualTo(404);
            }
        }
    }

    private record Service(String name, Object resource) implements EService {
        @Override
        public List<Object> pages() {
            return List.of(resource);
        }
    }

    private record Said(String word) {}

    @Path("/")
    static final class Unmarked {
        @GET
        public Page page() {
            return Page.of("toy", null);
        }
    }

    @Path("/")
    @Open
    static final class Marked {
        private final String word;

        Marked(String word) {
            this.word = word;
        }

        @GET
        public Object page() {
            return new Said(word);
        }
    }
}
