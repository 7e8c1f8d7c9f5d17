package pl.ibok.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static pl.ibok.intake.SomeFile.utf8;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ibok.api.health.HealthCheck.State;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake.Refused;

/** What comes in with an antivirus: a real ClamAV where {@code IBOK_CLAMD} (host:port) names one, else a server that speaks its protocol. */
class AntivirusTest {
    private static final Set<FileKind> ALL = EnumSet.allOf(FileKind.class);
    private static final long MOST = 30L * 1024 * 1024;
    private static final String REAL = System.getenv("IBOK_CLAMD");

    private final KeptFiles files = new KeptFiles();
    private SomeClamd stand;
    private CheckedIntake intake;

    @BeforeEach
    void start() throws IOException {
        stand = REAL == null ? new SomeClamd(null) : null;
        intake = new CheckedIntake(files, REAL == null ? stand.address() : REAL);
    }

    @AfterEach
    void stop() throws IOException {
        if (stand != null) {
            stand.close();
        }
    }

    private void take(byte[] content) {
        intake.take(new SomeFile("a.txt", content), ALL, MOST);
    }

    private static String reason(Throwable refused) {
        return ((Refused) refused).messageKey();
    }

    @Test
    void what_is_clean_comes_in() {
        take(utf8("czysto ".repeat(40_000)));
        assertThat(files.contents).hasSize(1);
        assertThat(intake.check().state()).isEqualTo(State.UP);
    }

    @Test
    void what_the_antivirus_finds_does_not_come_in() {
        assertThat(reason(catchThrowable(() -> take(utf8(SomeClamd.EICAR))))).isEqualTo("intake.infected");
        assertThat(files.contents).isEmpty();
        assertThat(intake.check().state()).isEqualTo(State.UP);
    }

    @Test
    void what_is_longer_than_the_antivirus_takes_is_refused_for_that_and_not_put_off() {
        for (int megabytes : new int[] {6, 12, 29}) {
            Throwable refused = catchThrowable(() -> take(utf8("a".repeat(megabytes * 1024 * 1024))));
            if (REAL == null || refused != null) {
                assertThat(reason(refused)).isEqualTo("intake.unchecked");
                assertThat(files.contents).isEmpty();
            }
        }
        assertThat(intake.check().state()).isEqualTo(State.UP);
    }

    @Test
    void an_antivirus_that_does_not_answer_lets_nothing_in_and_is_seen() throws IOException {
        SomeClamd gone = new SomeClamd(null);
        gone.close();
        intake = new CheckedIntake(files, gone.address());
        assertThat(reason(catchThrowable(() -> take(utf8("czysto"))))).isEqualTo("intake.later");
        assertThat(intake.check().state()).isEqualTo(State.DEGRADED);
        assertThat(files.contents).isEmpty();
    }

    @Test
    void an_answer_that_is_no_verdict_lets_nothing_in() throws IOException {
        try (SomeClamd confused = new SomeClamd("Can't allocate memory ERROR")) {
            intake = new CheckedIntake(files, confused.address());
            assertThatThrownBy(() -> take(utf8("czysto")))
                    .isInstanceOf(Refused.class)
                    .hasMessage("intake.later");
        }
        assertThat(files.contents).isEmpty();
    }
}
