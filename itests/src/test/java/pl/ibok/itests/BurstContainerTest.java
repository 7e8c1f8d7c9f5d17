package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** Many sign in at once: each is let in or told to come back, and those already in are served. How fast is SignInBurstBenchmark's question. */
@ExtendWith(SharedServer.class)
class BurstContainerTest {
    private static final String LOGIN = "firma";
    private static final int BURST = 200;

    @Test
    void twoHundredAtTheDoorKeepNobodyInsideWaitingForThem(Ibok ibok) throws Exception {
        Visitor inside = ibok.signedIn(LOGIN);
        ExecutorService people = Executors.newFixedThreadPool(BURST);
        try {
            List<Future<Integer>> door = new ArrayList<>();
            for (int i = 0; i < BURST; i++) {
                door.add(people.submit(() -> ibok.visitor()
                        .submit("/sign-in", "/sign-in", Map.of("login", LOGIN, "password", Ibok.DEMO_PASSWORD))
                        .statusCode()));
            }
            int served = 0;
            while (!door.stream().allMatch(Future::isDone)) {
                assertThat(inside.get("/e-reading").statusCode()).isEqualTo(200);
                served++;
            }
            assertThat(served).as("pages served during the burst").isPositive();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : door) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            assertThat(answers).contains(303).allMatch(status -> List.of(303, 429, 503)
                    .contains(status));
        } finally {
            people.shutdownNow();
        }
        assertThat(ibok.signedIn(LOGIN).get("/account").statusCode()).isEqualTo(200);
    }
}
