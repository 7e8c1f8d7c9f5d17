package pl.ibok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.postgres.Db.owner;
import static pl.ibok.postgres.Db.run;
import static pl.ibok.postgres.Db.text;
import static pl.ibok.postgres.Db.user;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.store.DatabaseAddress;

class CrashDbTest {

    private static final DatabaseAddress GONE = new DatabaseAddress("gone", "", "", "", "");

    @RegisterExtension
    static final ServerFolder folder = new ServerFolder();

    @Test
    void everyRowCommittedBeforeAKillIsThereAfterIt() throws Exception {
        EmbeddedServer server = folder.server();
        DatabaseAddress address = server.start();
        try (Connection owner = owner(address)) {
            run(owner, "CREATE SCHEMA crash");
            run(owner, "CREATE TABLE crash.written (n bigint)");
        }
        CountDownLatch underWay = new CountDownLatch(200);
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> writeUntilCutOff(address, underWay));
        assertThat(underWay.await(60, TimeUnit.SECONDS)).as("200 rows written").isTrue();
        folder.seenFromOutside().signal("KILL");
        long acknowledged = writer.get(60, TimeUnit.SECONDS);

        assertThat(server.isAlive()).isFalse();
        DatabaseAddress again = server.start();
        try (Connection user = owner(again)) {
            assertThat(text(user, "SELECT count(*) FROM crash.written WHERE n <= " + acknowledged))
                    .isEqualTo(Long.toString(acknowledged));
        }
        assertThat(again).isEqualTo(address);
        server.stop();
    }

    @Test
    void theWatchStartsItAgainAtTheSameAddress() throws Exception {
        LinkedBlockingQueue<DatabaseAddress> told = new LinkedBlockingQueue<>();
        Watch watch = new Watch(folder.server(), listener(told));
        watch.start();
        DatabaseAddress address = told.poll(120, TimeUnit.SECONDS);
        assertThat(address).isNotNull();
        awaitHealth(watch, HealthCheck.State.UP);
        String first = startTime(address);

        folder.seenFromOutside().signal("KILL");
        awaitHealth(watch, HealthCheck.State.DOWN);
        awaitHealth(watch, HealthCheck.State.UP);

        assertThat(startTime(address)).isNotEqualTo(first);
        assertThat(told).isEmpty();
        watch.stop();
        assertThat(told.poll()).isEqualTo(GONE);
        assertThat(folder.seenFromOutside().running()).isEmpty();
    }

    @Test
    void theWatchTriesAgainUntilTheFolderIsFree() throws Exception {
        EmbeddedServer other = folder.server();
        other.start();
        LinkedBlockingQueue<DatabaseAddress> told = new LinkedBlockingQueue<>();
        Watch watch = new Watch(folder.server(), listener(told));
        watch.start();
        while (!watch.check().detail().contains("Another server of iBOK")) {
            Thread.sleep(20);
        }
        other.stop();
        assertThat(told.poll(60, TimeUnit.SECONDS)).isNotNull().isNotEqualTo(GONE);
        watch.stop();
    }

    private static long writeUntilCutOff(DatabaseAddress address, CountDownLatch underWay) {
        long acknowledged = 0;
        try (Connection user = user(address)) {
            while (true) {
                run(user, "INSERT INTO crash.written VALUES (" + (acknowledged + 1) + ")");
                acknowledged++;
                underWay.countDown();
            }
        } catch (SQLException cutOff) {
            return acknowledged;
        }
    }

    private static String startTime(DatabaseAddress address) throws SQLException {
        try (Connection user = user(address)) {
            return text(user, "SELECT pg_postmaster_start_time()");
        }
    }

    private static void awaitHealth(Watch watch, HealthCheck.State state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (watch.check().state() != state) {
            assertThat(System.nanoTime()).as("still not " + state).isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static Watch.Listener listener(LinkedBlockingQueue<DatabaseAddress> told) {
        return new Watch.Listener() {
            @Override
            public void up(DatabaseAddress address) {
                told.add(address);
            }

            @Override
            public void down() {
                told.add(GONE);
            }
        };
    }
}
