package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.testing.TestDatabase;

class SignInDbTest {
    private static final char[] WRONG = "zupełnie co innego".toCharArray();

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static TestAccounts accounts;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    @Test
    void aRightPasswordStartsASession() {
        UUID id = accounts.customer("halina");
        String cookie = ((Outcome.In) accounts.signIn(" Halina", password("halina"), HOME)).cookie();
        assertThat(accounts.caller(cookie).account()).isEqualTo(id);
        assertThat(accounts.caller(cookie).name()).isEqualTo("Halina halina");
    }

    @Test
    void theCookieIsNotFoundInTheDatabase() {
        accounts.customer("ukryta");
        String cookie = accounts.cookie("ukryta");
        long readable = accounts.store
                .sql("SELECT count(*) AS n FROM accounts.session AS s WHERE s::text LIKE '%' || ? || '%'", cookie)
                .one(row -> row.big("n"));
        assertThat(cookie).hasSize(43);
        assertThat(readable).isZero();
    }

    @Test
    void signingInEndsTheSessionTheBrowserCameWith() {
        accounts.customer("zmiana");
        String first = accounts.cookie("zmiana");
        Outcome second = accounts.parts.ofSignIn().signIn().signIn("zmiana", password("zmiana"), HOME, first);
        assertThat(((Outcome.In) second).cookie()).isNotEqualTo(first);
        assertThat(accounts.parts.identity().ofSession(first, PL)).isEmpty();
    }

    @Test
    void aMadeUpCookieIsNeverTakenOver() {
        accounts.customer("utrwalona");
        Outcome outcome =
                accounts.parts.ofSignIn().signIn().signIn("utrwalona", password("utrwalona"), HOME, "podrzucone");
        assertThat(((Outcome.In) outcome).cookie()).isNotEqualTo("podrzucone");
        assertThat(accounts.parts.identity().ofSession("podrzucone", PL)).isEmpty();
    }

    @Test
    void anUnknownLoginCostsAsManyHashesAndSaysTheSameAsAWrongPassword() {
        accounts.customer("znana");
        long before = accounts.passwords.computed();
        Outcome known = accounts.signIn("znana", WRONG, HOME);
        long forKnown = accounts.passwords.computed() - before;
        Outcome unknown = accounts.signIn("nieznana", WRONG, HOME);
        long forUnknown = accounts.passwords.computed() - before - forKnown;
        assertThat(known).isEqualTo(unknown).isEqualTo(new Outcome.Wrong());
        assertThat(forKnown).isEqualTo(forUnknown).isEqualTo(1);
    }

    @Test
    void anUnknownLoginIsLookedForWithTheSameStatementsAndTellsNobody() {
        accounts.customer("pytana");
        List<String> known = statements(() -> accounts.signIn("pytana", WRONG, new Origin("198.51.100.21", "")));
        List<String> unknown = statements(() -> accounts.signIn("niepytana", WRONG, new Origin("198.51.100.22", "")));
        assertThat(unknown).isNotEmpty().isEqualTo(known);
        assertThat(accounts.notices.sent).isEmpty();
    }

    @Test
    void theConfirmedAddressDoesInPlaceOfTheLogin() {
        UUID id = accounts.customer("mailowa");
        accounts.parts.book().email(id, null, "Zofia.Mailowa@example.pl");
        Outcome outcome = accounts.signIn(" zofia.mailowa@EXAMPLE.pl ", password("mailowa"), HOME);
        assertThat(accounts.caller(((Outcome.In) outcome).cookie()).account()).isEqualTo(id);
        assertThat(accounts.signIn("zofia.mailowa@example.pl", WRONG, HOME)).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void anAddressOfTwoAccountsNamesNeitherOfThem() {
        accounts.parts.book().email(accounts.customer("bliznieta-a"), null, "wspolny@example.pl");
        accounts.parts.book().email(accounts.customer("bliznieta-b"), null, "wspolny@example.pl");
        assertThat(accounts.signIn("wspolny@example.pl", password("bliznieta-a"), HOME))
                .isEqualTo(new Outcome.Wrong());
        assertThat(accounts.signIn("bliznieta-a")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void anAccountThatWaitsForItsFirstPasswordTakesNobodysAddress() {
        accounts.parts.book().email(accounts.customer("wczesniejsza"), null, "zajety@example.pl");
        accounts.parts.book().openWithoutPassword("czekajaca", "Czeka na hasło", "zajety@example.pl");
        assertThat(accounts.signIn("zajety@example.pl", password("wczesniejsza"), HOME))
                .isInstanceOf(Outcome.In.class);
    }

    @Test
    void aLoginThatIsAnothersAddressIsTheLogin() {
        UUID owner = accounts.customer("nazwa@example.pl");
        accounts.parts.book().email(accounts.customer("inna"), null, "nazwa@example.pl");
        assertThat(accounts.signIn("nazwa@example.pl", password("inna"), HOME)).isEqualTo(new Outcome.Wrong());
        Outcome outcome = accounts.signIn("nazwa@example.pl");
        assertThat(accounts.caller(((Outcome.In) outcome).cookie()).account()).isEqualTo(owner);
    }

    @Test
    void whetherAnAddressIsOnesOrSeveralsOrNobodysTakesTheSameWork() {
        accounts.parts.book().email(accounts.customer("jedna"), null, "jedna@example.pl");
        accounts.parts.book().email(accounts.customer("dwie-a"), null, "dwie@example.pl");
        accounts.parts.book().email(accounts.customer("dwie-b"), null, "dwie@example.pl");
        List<List<String>> seen = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        for (String typed : List.of("jedna@example.pl", "dwie@example.pl", "zadna@example.pl", "jedna")) {
            Origin origin = new Origin("198.51.100." + (30 + seen.size()), "");
            long before = accounts.passwords.computed();
            seen.add(statements(() -> accounts.signIn(typed, WRONG, origin)));
            hashes.add(accounts.passwords.computed() - before);
        }
        assertThat(seen).allMatch(seen.get(0)::equals);
        assertThat(hashes).containsOnly(1L);
        assertThat(accounts.notices.sent).isEmpty();
    }

    @Test
    void guessingByTheAddressLocksTheOwnerNotOutWhereTheyAreKnown() {
        UUID id = accounts.customer("adresowana");
        accounts.parts.book().email(id, null, "adresowana@example.pl");
        accounts.cookie("adresowana");
        for (int address = 0; address < 15; address++) {
            Origin thief = new Origin("203.0.114." + address, "");
            for (int i = 0; i < 5; i++) {
                accounts.signIn("adresowana@example.pl", WRONG, thief);
            }
        }
        assertThat(accounts.signIn("adresowana@example.pl", WRONG, new Origin("203.0.114.200", "")))
                .isInstanceOf(Outcome.Wait.class);
        assertThat(accounts.signIn("adresowana@example.pl", password("adresowana"), HOME))
                .isInstanceOf(Outcome.In.class);
    }

    /** Without the sums of refusals, which are written now and then for all. */
    private static List<String> statements(Runnable work) {
        int before = accounts.statements.size();
        work.run();
        return List.copyOf(accounts.statements).stream()
                .skip(before)
                .filter(statement -> !statement.contains("accounts.denial"))
                .toList();
    }

    @Test
    void theOwnersOwnSuccessesDontResetWhatAThiefHasUsedUp() {
        accounts.customer("cierpliwa");
        Origin thief = new Origin("198.51.100.23", "");
        for (int i = 0; i < 5; i++) {
            accounts.signIn("cierpliwa", WRONG, thief);
        }
        assertThat(accounts.signIn("cierpliwa")).isInstanceOf(Outcome.In.class);
        assertThat(accounts.signIn("cierpliwa", WRONG, thief)).isInstanceOf(Outcome.Wait.class);
    }

    @Test
    void aLockedAccountIsToldOnlyToWhoKnowsItsPassword() {
        UUID id = accounts.customer("zamknieta");
        String cookie = accounts.cookie("zamknieta");
        accounts.parts.book().lock(id, "na prośbę");
        assertThat(accounts.parts.identity().ofSession(cookie, PL)).isEmpty();
        assertThat(accounts.signIn("zamknieta", WRONG, HOME)).isEqualTo(new Outcome.Wrong());
        assertThat(accounts.signIn("zamknieta")).isEqualTo(new Outcome.Locked());
        accounts.parts.book().unlock(id);
        assertThat(accounts.signIn("zamknieta")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void afterFiveWrongPasswordsTheNextTryWaitsAMinuteThenTwo() {
        accounts.customer("zgadywana");
        Origin thief = new Origin("198.51.100.1", "");
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn("zgadywana", WRONG, thief)).isEqualTo(new Outcome.Wrong());
        }
        long hashes = accounts.passwords.computed();
        assertThat(accounts.signIn("zgadywana", password("zgadywana"), thief))
                .isEqualTo(new Outcome.Wait(Duration.ofMinutes(1), false));
        assertThat(accounts.passwords.computed()).isEqualTo(hashes);
        accounts.clock.pass(Duration.ofSeconds(61));
        assertThat(accounts.signIn("zgadywana", WRONG, thief)).isEqualTo(new Outcome.Wrong());
        assertThat(accounts.signIn("zgadywana", WRONG, thief))
                .isEqualTo(new Outcome.Wait(Duration.ofMinutes(2), false));
    }

    @Test
    void anUnknownLoginIsSlowedDownJustTheSame() {
        Origin thief = new Origin("198.51.100.2", "");
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn("nikt taki", WRONG, thief)).isEqualTo(new Outcome.Wrong());
        }
        assertThat(accounts.signIn("nikt taki", WRONG, thief)).isInstanceOf(Outcome.Wait.class);
    }

    @Test
    void guessingFromElsewhereLocksNeitherTheOwnerOutNorTheirSession() {
        accounts.customer("wlascicielka");
        String cookie = accounts.cookie("wlascicielka");
        for (int address = 0; address < 15; address++) {
            Origin thief = new Origin("203.0.113." + address, "");
            for (int i = 0; i < 5; i++) {
                accounts.signIn("wlascicielka", WRONG, thief);
            }
        }
        Origin stranger = new Origin("203.0.113.200", "");
        assertThat(accounts.signIn("wlascicielka", WRONG, stranger)).isInstanceOf(Outcome.Wait.class);
        assertThat(accounts.caller(cookie).login()).isEqualTo("wlascicielka");
        assertThat(accounts.signIn("wlascicielka")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void oneAddressThatTriesManyLoginsIsSlowedDown() {
        Origin thief = new Origin("198.51.100.3", "");
        Outcome outcome = null;
        for (int i = 0; i < 51; i++) {
            outcome = accounts.signIn("zgadnij" + i, WRONG, thief);
        }
        assertThat(outcome).isInstanceOf(Outcome.Wait.class);
    }

    @Test
    void theRightPasswordForgetsTheFailuresBeforeIt() {
        accounts.customer("roztrzepana");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                accounts.signIn("roztrzepana", WRONG, HOME);
            }
            assertThat(accounts.signIn("roztrzepana")).isInstanceOf(Outcome.In.class);
        }
    }

    @Test
    void aOneTimePasswordOpensNothingButThePageForANewOne() {
        UUID id = accounts.parts.accounts().open("listowna", "Z listu", null, password("listowna"), Set.of(), true);
        Outcome outcome = accounts.signIn("listowna");
        String pending = ((Outcome.Owing) outcome).cookie();
        assertThat(accounts.parts.identity().ofSession(pending, PL)).isEmpty();
        Account account = accounts.parts
                .ofSignIn()
                .signIn()
                .owing(pending, Stage.NEW_PASSWORD)
                .orElseThrow();
        assertThat(account.id()).isEqualTo(id);
        String cookie = accounts.parts
                .ofSignIn()
                .passwordChange()
                .choose(account, password("nowe"), HOME)
                .cookie();
        assertThat(accounts.caller(cookie).account()).isEqualTo(id);
        assertThat(accounts.parts.ofSignIn().signIn().owing(pending, Stage.NEW_PASSWORD))
                .isEmpty();
        assertThat(accounts.signIn("listowna")).isEqualTo(new Outcome.Wrong());
        assertThat(accounts.signIn("listowna", password("nowe"), HOME)).isInstanceOf(Outcome.In.class);
    }

    @Test
    void aOneTimePasswordIsWorthNothingAfterThirtyDays() {
        accounts.parts.accounts().open("spozniona", "Późno", null, password("spozniona"), Set.of(), true);
        accounts.clock.pass(Duration.ofDays(31));
        assertThat(accounts.signIn("spozniona")).isEqualTo(new Outcome.Expired());
    }

    @Test
    void anOldHashIsReplacedAtSignIn() {
        UUID id = accounts.customer("dawna");
        String old = new Passwords(32, 1).hash(password("dawna"));
        accounts.parts.book().password(id, old, false);
        assertThat(accounts.signIn("dawna")).isInstanceOf(Outcome.In.class);
        String now = accounts.parts.book().byLogin("dawna").orElseThrow().hash();
        assertThat(now).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(accounts.signIn("dawna")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void manySignInsOfOneAccountAtOnceDontStandInEachOthersWay() throws Exception {
        accounts.customer("wspolna");
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Outcome>> burst = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                burst.add(people.submit(() -> accounts.signIn("wspolna")));
            }
            for (Future<Outcome> each : burst) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isInstanceOfAny(Outcome.In.class, Outcome.Wait.class);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(accounts.signIn("wspolna")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void everySignInIsAudited() {
        accounts.customer("widoczna");
        long before = accounts.audited("accounts.signed-in");
        accounts.cookie("widoczna");
        assertThat(accounts.audited("accounts.signed-in")).isEqualTo(before + 1);
    }
}
