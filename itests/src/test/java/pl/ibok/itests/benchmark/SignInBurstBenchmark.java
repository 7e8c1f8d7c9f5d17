package pl.ibok.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** Two hundred sign-ins at once don't slow those already in beyond twice their median. */
@ExtendWith(SharedServer.class)
class SignInBurstBenchmark {
    private static final int BURST = 200;
    private static final int BEFORE = 1_000;

    @Test
    void thoseAlreadyInHardlyNotice(Ibok ibok) throws Exception {
        Visitor inside = ibok.signedIn("firma");
        Load page = new Load(
                "page",
                ibok.url().resolve("/e-reading"),
                Map.of("Accept", "text/html", "Cookie", inside.cookies(), "Accept-Language", "pl"));
        page.latencies(BEFORE);
        double before = Ratio.median(page.latencies(BEFORE));

        List<Double> during = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(BURST);
        try {
            // The forms are open already: what is measured is the burst of the passwords.
            List<Visitor> door = new ArrayList<>();
            List<Map<String, String>> forms = new ArrayList<>();
            for (int i = 0; i < BURST; i++) {
                Visitor visitor = ibok.visitor();
                Map<String, String> form = visitor.hidden("/sign-in");
                form.putAll(Map.of("login", "klient", "password", Ibok.DEMO_PASSWORD));
                door.add(visitor);
                forms.add(form);
            }
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < BURST; i++) {
                Visitor visitor = door.get(i);
                Map<String, String> form = forms.get(i);
                answers.add(people.submit(() -> visitor.post("/sign-in", form).statusCode()));
            }
            while (!answers.stream().allMatch(Future::isDone)) {
                during.addAll(page.latencies(10));
            }
        } finally {
            people.shutdownNow();
        }
        double ratio = Ratio.median(during) / before;
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK page during %d sign-ins: %.1f ms (%d pages), before %.1f ms, ratio %.2f%n",
                BURST,
                Ratio.median(during),
                during.size(),
                before,
                ratio);
        assertThat(ratio).isLessThanOrEqualTo(2);
    }
}
