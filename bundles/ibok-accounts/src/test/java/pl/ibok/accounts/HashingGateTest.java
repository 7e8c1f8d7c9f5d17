package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pl.ibok.api.web.TooMany;

class HashingGateTest {
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void neverMoreHashAtATimeThanAllowed() throws Exception {
        HashingGate gate = new HashingGate(2, 200, Duration.ofSeconds(30));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> burst = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            burst.add(people.submit(() -> gate.pass(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                LockSupport.parkNanos(200_000);
                return now.decrementAndGet();
            })));
        }
        for (Future<?> each : burst) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whoFindsTheLineFullIsSentAwayAtOnce() throws Exception {
        HashingGate gate = new HashingGate(1, 1, Duration.ofSeconds(30));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<String> first = people.submit(() -> gate.pass(() -> {
            inside.countDown();
            await(leave);
            return "in";
        }));
        inside.await();
        Future<String> second = people.submit(() -> gate.pass(() -> "waited"));
        while (gate.waiting() < 1) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> gate.pass(() -> "third")).isInstanceOf(TooMany.class);
        leave.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("in");
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("waited");
    }

    @Test
    void whoWaitsInVainIsSentAwayAndTheGateGoesOn() throws Exception {
        HashingGate gate = new HashingGate(1, 5, Duration.ofMillis(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<String> first = people.submit(() -> gate.pass(() -> {
            inside.countDown();
            await(leave);
            return "in";
        }));
        inside.await();
        assertThatThrownBy(() -> gate.pass(() -> "second")).isInstanceOf(TooMany.class);
        leave.countDown();
        first.get(30, TimeUnit.SECONDS);
        assertThat(gate.<String>passPatiently(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
