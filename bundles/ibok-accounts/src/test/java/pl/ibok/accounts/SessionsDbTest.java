package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.TestAccounts.SetClock;
import pl.ibok.accounts.Tokens.Made;
import pl.ibok.api.access.Caller;
import pl.ibok.testing.TestDatabase;

class SessionsDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static TestAccounts here;
    private static TestAccounts there;

    @BeforeAll
    static void open() {
        SetClock clock = new SetClock();
        Passwords passwords = new Passwords(64, 1);
        here = new TestAccounts(db, clock, passwords, HashingGate.forThisMachine());
        there = new TestAccounts(db, clock, passwords, HashingGate.forThisMachine());
        until(() -> here.listening() && there.listening());
    }

    @AfterAll
    static void close() {
        here.close();
        there.close();
    }

    @Test
    void anyNodeKnowsTheSession() {
        here.customer("wszedzie");
        assertThat(there.caller(here.cookie("wszedzie")).login()).isEqualTo("wszedzie");
    }

    @Test
    void aSignOutHoldsOnTheOtherNodeBeforeItsMemoryIsOld() {
        here.customer("wychodzi");
        String cookie = here.cookie("wychodzi");
        assertThat(there.caller(cookie).login()).isEqualTo("wychodzi");
        here.parts.ofSignIn().signIn().signOut(cookie);
        assertThat(here.parts.identity().ofSession(cookie, PL)).isEmpty();
        until(() -> there.parts.identity().ofSession(cookie, PL).isEmpty());
    }

    @Test
    void aSessionIsKeptInMemoryForFiveSecondsAtMost() {
        here.customer("pamietana");
        String cookie = here.cookie("pamietana");
        assertThat(here.caller(cookie).login()).isEqualTo("pamietana");
        here.store.sql("DELETE FROM accounts.session").update();
        assertThat(here.parts.identity().ofSession(cookie, PL)).isPresent();
        here.nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(here.parts.identity().ofSession(cookie, PL)).isEmpty();
    }

    @Test
    void aSessionEndsWhenItLiesUnusedForAnHour() {
        here.customer("bezczynna");
        String cookie = here.cookie("bezczynna");
        for (int i = 0; i < 3; i++) {
            later(Duration.ofMinutes(50));
            assertThat(here.parts.identity().ofSession(cookie, PL)).isPresent();
        }
        later(Duration.ofMinutes(61));
        assertThat(here.parts.identity().ofSession(cookie, PL)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        here.customer("pracowita");
        String cookie = here.cookie("pracowita");
        for (int i = 0; i < 14; i++) {
            later(Duration.ofMinutes(50));
            assertThat(here.parts.identity().ofSession(cookie, PL)).isPresent();
        }
        later(Duration.ofMinutes(30));
        assertThat(here.parts.identity().ofSession(cookie, PL)).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        here.customer("ostrozna");
        String phone = here.cookie("ostrozna");
        String desk = here.cookie("ostrozna");
        Caller caller = here.caller(desk);
        Optional<String> wrong =
                here.parts.ofSignIn().passwordChange().change(caller, password("inne"), password("nowe"), HOME);
        assertThat(wrong).isEmpty();
        String anew = here.parts
                .ofSignIn()
                .passwordChange()
                .change(caller, password("ostrozna"), password("nowe"), HOME)
                .orElseThrow();
        assertThat(here.parts.identity().ofSession(phone, PL)).isEmpty();
        assertThat(here.parts.identity().ofSession(desk, PL)).isEmpty();
        assertThat(here.caller(anew).login()).isEqualTo("ostrozna");
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        UUID one = here.customer("pierwsza");
        UUID other = here.customer("druga");
        String cookie = here.cookie("pierwsza");
        UUID session = here.parts.sessions().of(one).get(0).id();
        assertThat(here.parts.sessions().end(other, session)).isFalse();
        assertThat(here.parts.identity().ofSession(cookie, PL)).isPresent();
        assertThat(here.parts.sessions().end(one, session)).isTrue();
        assertThat(here.parts.identity().ofSession(cookie, PL)).isEmpty();
    }

    @Test
    void theChosenLanguageGoesWithTheAccount() {
        UUID id = here.customer("anglistka");
        String cookie = here.cookie("anglistka");
        assertThat(here.caller(cookie).locale()).isEqualTo(PL);
        here.parts.book().language(id, "en");
        assertThat(here.caller(cookie).locale().getLanguage()).isEqualTo("en");
    }

    @Test
    void aTokenSpeaksForItsAccountUntilItIsRevokedOrExpires() {
        UUID id = here.customer("program");
        Account account = here.parts.book().find(id).orElseThrow();
        Made made = here.parts.tokens().make(account, "księgowość", Set.of("reading.see"), 30);
        Caller caller = here.parts.identity().ofToken(made.secret(), PL).orElseThrow();
        assertThat(caller.byToken()).isTrue();
        assertThat(here.parts.identity().ofSession(made.secret(), PL)).isEmpty();
        assertThat(here.parts.tokens().revoke(UUID.randomUUID(), made.token().id()))
                .isFalse();
        assertThat(here.parts.tokens().revoke(id, made.token().id())).isTrue();
        assertThat(here.parts.identity().ofToken(made.secret(), PL)).isEmpty();
        Made shortLived = here.parts.tokens().make(account, "krótki", Set.of("*"), 1);
        later(Duration.ofHours(25));
        assertThat(here.parts.identity().ofToken(shortLived.secret(), PL)).isEmpty();
    }

    private static void later(Duration time) {
        here.clock.pass(time);
        here.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in good time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
