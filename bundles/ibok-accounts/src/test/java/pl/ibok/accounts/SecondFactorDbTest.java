package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.factor.Totp;
import pl.ibok.api.web.TooMany;
import pl.ibok.testing.TestDatabase;

class SecondFactorDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final String ADDRESS = HOME.address();

    private static TestAccounts accounts;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    @BeforeEach
    void letTimePass() {
        accounts.clock.pass(Duration.ofMinutes(2));
    }

    private record Owner(Account account, byte[] key, List<String> codes) {
        String code(int stepsAway) {
            return Totp.code(key, Totp.step(accounts.clock.now()) + stepsAway);
        }
    }

    private static Owner withFactor(String login) {
        return withFactor(accounts.parts.book().find(accounts.customer(login)).orElseThrow());
    }

    private static Owner withFactor(Account account) {
        return withFactor(account, Secrets.token());
    }

    /** @param cookie of the session that sets it up */
    private static Owner withFactor(Account account, String cookie) {
        SecondFactor factor = accounts.parts.ofSignIn().factor();
        factor.begin(account);
        byte[] key = bytes(factor.waiting(account).orElseThrow());
        String code = Totp.code(key, Totp.step(accounts.clock.now()) - 1);
        List<String> codes = factor.confirm(account, code, ADDRESS, Secrets.key(cookie));
        return new Owner(account, key, codes);
    }

    /** Base32 the other way round. */
    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    private static boolean check(Owner owner, String code) {
        return accounts.parts.ofSignIn().factor().check(owner.account(), code, ADDRESS);
    }

    @Test
    void itCountsOnlyOnceACodeHasConfirmedIt() {
        Account account =
                accounts.parts.book().find(accounts.customer("niepewna")).orElseThrow();
        accounts.parts.ofSignIn().factor().begin(account);
        assertThat(accounts.parts.ofSignIn().factor().on(account.id())).isFalse();
        assertThat(accounts.parts.ofSignIn().factor().confirm(account, "000000", ADDRESS, "00"))
                .isEmpty();
        assertThat(accounts.signIn("niepewna")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void aKeyThatWasShownWaitsAQuarterOfAnHour() {
        Account account =
                accounts.parts.book().find(accounts.customer("powolna")).orElseThrow();
        accounts.parts.ofSignIn().factor().begin(account);
        accounts.clock.pass(Duration.ofMinutes(16));
        assertThat(accounts.parts.ofSignIn().factor().waiting(account)).isEmpty();
    }

    @Test
    void thePasswordAloneOpensNothingButThePageForTheCode() {
        Owner owner = withFactor("ostrozna");
        long signedIn = accounts.audited("accounts.signed-in");
        Outcome.Owing owing = (Outcome.Owing) accounts.signIn("ostrozna");
        assertThat(owing.stage()).isEqualTo(Stage.SECOND_FACTOR);
        assertThat(accounts.parts.identity().ofSession(owing.cookie(), PL)).isEmpty();
        assertThat(accounts.audited("accounts.signed-in")).isEqualTo(signedIn);
        assertThat(check(owner, owner.code(0))).isTrue();
        Outcome in =
                accounts.parts.ofSignIn().signIn().goOn(owner.account(), Stage.SECOND_FACTOR, HOME, owing.cookie());
        assertThat(accounts.caller(((Outcome.In) in).cookie()).login()).isEqualTo("ostrozna");
        assertThat(accounts.parts.ofSignIn().signIn().owing(owing.cookie(), Stage.SECOND_FACTOR))
                .isEmpty();
        assertThat(accounts.audited("accounts.signed-in")).isEqualTo(signedIn + 1);
    }

    @Test
    void aProgramsPasswordIsNotEnoughEither() {
        withFactor("programistka");
        assertThat(accounts.parts.ofSignIn().signIn().authenticate("programistka", password("programistka"), HOME))
                .isEmpty();
        accounts.customer("bezskladnika");
        assertThat(accounts.parts.ofSignIn().signIn().authenticate("bezskladnika", password("bezskladnika"), HOME))
                .isPresent();
    }

    @Test
    void aCodeIsGoodOnceAndAnOlderOneIsNotAfterwards() {
        Owner owner = withFactor("podsluchana");
        String now = owner.code(0);
        String before = owner.code(-1);
        assertThat(check(owner, now)).isTrue();
        assertThat(check(owner, now)).isFalse();
        assertThat(check(owner, before)).isFalse();
        assertThat(check(owner, owner.code(1))).isTrue();
    }

    @Test
    void ofManyWhoSendTheSameCodeAtOnceOneGetsIn() throws Exception {
        Owner owner = withFactor("wyscig");
        String code = owner.code(0);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String from = "198.51.100." + i;
                tries.add(() -> accounts.parts.ofSignIn().factor().check(owner.account(), code, from));
            }
            int in = 0;
            for (Future<Boolean> each : people.invokeAll(tries)) {
                in += each.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneMustWait() {
        Owner owner = withFactor("zgadywany");
        for (int i = 0; i < 5; i++) {
            assertThat(check(owner, "12345" + i)).isFalse();
        }
        assertThatThrownBy(() -> check(owner, owner.code(0))).isInstanceOf(TooMany.class);
        accounts.clock.pass(Duration.ofMinutes(1));
        assertThat(check(owner, owner.code(0))).isTrue();
    }

    @Test
    void guessingFromEverywhereEndsAtFifty() {
        Owner owner = withFactor("rozproszony");
        for (int i = 0; i < 50; i++) {
            int host = i;
            assertThat(accounts.parts.ofSignIn().factor().check(owner.account(), "00000" + i % 10, "203.0.113." + host))
                    .isFalse();
        }
        assertThatThrownBy(
                        () -> accounts.parts.ofSignIn().factor().check(owner.account(), owner.code(0), "203.0.113.200"))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        Owner owner = withFactor("zgubiony");
        assertThat(owner.codes()).hasSize(10).doesNotHaveDuplicates();
        String typed = owner.codes().get(3).toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(check(owner, typed)).isTrue();
        assertThat(check(owner, owner.codes().get(3))).isFalse();
        assertThat(accounts.parts
                        .ofSignIn()
                        .factor()
                        .state(owner.account().id())
                        .codesLeft())
                .isEqualTo(9);
        List<String> fresh = accounts.parts.ofSignIn().factor().newCodes(owner.account());
        assertThat(check(owner, owner.codes().get(4))).isFalse();
        assertThat(check(owner, fresh.get(0))).isTrue();
    }

    @Test
    void neitherKeyNorCodesCanBeReadInTheDatabase() {
        Owner owner = withFactor("skryta");
        byte[] kept = accounts.store
                .sql(
                        "SELECT secret FROM accounts.second_factor WHERE account_id = ?",
                        owner.account().id())
                .one(row -> row.bytes("secret"));
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(owner.key()));
    }

    @Test
    void theOfficeCanTakeItOffAndTheOwnerIsTold() {
        Owner owner = withFactor("bezradna");
        accounts.notices.sent.clear();
        accounts.parts.ofSignIn().factor().off(owner.account(), true);
        assertThat(accounts.notices.topics()).containsExactly("accounts.secondFactorOff");
        assertThat(accounts.signIn("bezradna")).isInstanceOf(Outcome.In.class);
        assertThat(accounts.audited("accounts.second-factor-reset")).isPositive();
        String left = "recovery_code WHERE account_id = '" + owner.account().id() + "'";
        assertThat(accounts.count(left)).isZero();
    }

    @Test
    void staffAreLedToItWhereItIsDemandedAndCustomersAreNot() {
        accounts.staff("pracownica", "clerk");
        accounts.customer("klientka");
        accounts.demandSecondFactorOfStaff(true);
        try {
            Outcome.Owing owing = (Outcome.Owing) accounts.signIn("pracownica");
            assertThat(owing.stage()).isEqualTo(Stage.FACTOR_SET_UP);
            assertThat(accounts.parts.identity().ofSession(owing.cookie(), PL)).isEmpty();
            assertThat(accounts.parts.ofSignIn().signIn().authenticate("pracownica", password("pracownica"), HOME))
                    .isEmpty();
            assertThat(accounts.signIn("klientka")).isInstanceOf(Outcome.In.class);
            Account account = accounts.parts
                    .ofSignIn()
                    .signIn()
                    .owing(owing.cookie(), Stage.FACTOR_SET_UP)
                    .orElseThrow();
            withFactor(account, owing.cookie());
            Outcome in = accounts.parts.ofSignIn().signIn().goOn(account, Stage.FACTOR_SET_UP, HOME, owing.cookie());
            assertThat(in).isInstanceOf(Outcome.In.class);
            assertThat(((Outcome.Owing) accounts.signIn("pracownica")).stage()).isEqualTo(Stage.SECOND_FACTOR);
        } finally {
            accounts.demandSecondFactorOfStaff(false);
        }
    }

    @Test
    void aSessionThatWaitsBesideDoesNotGetInByTheFactorOfAnother() {
        UUID id = accounts.staff("podgladana", "clerk");
        String openBefore = accounts.cookie("podgladana");
        accounts.demandSecondFactorOfStaff(true);
        try {
            Outcome.Owing thief = (Outcome.Owing) accounts.signIn("podgladana");
            Outcome.Owing owner = (Outcome.Owing) accounts.signIn("podgladana");
            withFactor(accounts.parts.book().find(id).orElseThrow(), owner.cookie());
            assertThat(accounts.parts.ofSignIn().signIn().owing(thief.cookie(), Stage.FACTOR_SET_UP))
                    .isEmpty();
            assertThat(accounts.parts.identity().ofSession(openBefore, PL)).isEmpty();
            assertThat(accounts.parts.ofSignIn().signIn().owing(owner.cookie(), Stage.FACTOR_SET_UP))
                    .isPresent();
        } finally {
            accounts.demandSecondFactorOfStaff(false);
        }
    }

    @Test
    void aPasswordFromTheOfficeDoesNotGetAroundIt() {
        UUID id = accounts.parts.accounts().open("listem", "Z listu", null, password("listem"), Set.of(), true);
        Account account = accounts.parts.book().find(id).orElseThrow();
        Owner owner = withFactor(account);
        Outcome.Owing first = (Outcome.Owing) accounts.signIn("listem");
        assertThat(first.stage()).isEqualTo(Stage.SECOND_FACTOR);
        assertThat(check(owner, owner.code(0))).isTrue();
        Outcome second = accounts.parts
                .ofSignIn()
                .signIn()
                .goOn(account, Stage.SECOND_FACTOR, new Origin(ADDRESS, ""), first.cookie());
        assertThat(((Outcome.Owing) second).stage()).isEqualTo(Stage.NEW_PASSWORD);
    }
}
