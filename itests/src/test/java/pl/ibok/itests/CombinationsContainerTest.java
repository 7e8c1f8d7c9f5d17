package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ibok.itests.crawl.Crawl;
import pl.ibok.itests.crawl.MessageKeys;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** Each e-service alone on the platform, any two of them, and all: nothing links into the void, and nothing speaks of what is not here. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CombinationsContainerTest {
    private static final List<String> ALL = List.of("reading", "registration", "forms", "information");

    /** Of links of a kind, how many are followed: with all e-services, and with some. */
    private static final int THOROUGH = 4;

    private static final int QUICK = 2;

    /** How many pages each of them finds at least, with no e-service at all: a crawl that gets nowhere finds nothing wrong. */
    private static final int ANYBODYS = 10;

    private static final int CUSTOMERS = 25;
    private static final int CLERKS = 40;
    private static final int ADMINISTRATORS = 60;

    private final Set<String> keys = MessageKeys.all();
    private final Set<String> here = new TreeSet<>(ALL);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private Ibok ibok;
    private Visitor customer;
    private Visitor clerk;
    private Visitor administrator;

    /** Messages, queues and results of searches lead into e-services; they are still there when those are gone. */
    @BeforeAll
    void leaveTraces(Ibok server) {
        ibok = server;
        Owner company = new Owner(ibok, "firma", "100102");
        company.closedCase();
        company.waitingReading();
        customer = company.visitor();
        clerk = ibok.signedIn("biuro");
        administrator = ibok.signedIn("admin");
    }

    @AfterAll
    void bringAllBack() {
        threads.shutdown();
        install(new TreeSet<>(ALL));
    }

    @Test
    @Order(1)
    void withAllOfThemEveryLinkLeadsSomewhere() {
        assertThat(wrong()).isEmpty();
        for (String login : List.of("klient", "zarzadca")) {
            Crawl crawl = new Crawl(ibok, ibok.signedIn(login), login, keys, THOROUGH, List.of())
                    .signedIn()
                    .from("/", "/account", "/messages");
            assertThat(crawl.wrong()).isEmpty();
            sawEveryEService(crawl);
        }
    }

    static Stream<Set<String>> combinations() {
        return Stream.of(
                        "reading registration",
                        "registration",
                        "registration forms",
                        "forms",
                        "forms information",
                        "information",
                        "information reading",
                        "reading",
                        "reading forms",
                        "registration information",
                        "")
                .map(names -> new TreeSet<>(names.isEmpty() ? List.of() : List.of(names.split(" "))));
    }

    @ParameterizedTest(name = "only {0}")
    @MethodSource("combinations")
    @Order(2)
    void withSomeOfThemEveryLinkStillLeadsSomewhere(Set<String> wanted) {
        install(wanted);
        assertThat(wrong()).isEmpty();
        assertThat(ibok.visitor().get("/health").statusCode()).isEqualTo(200);
        String choices = customer.get("/account/notices").body();
        for (String topics : List.of("reading", "registration", "information")) {
            assertThat(choices.contains("\"" + topics + "."))
                    .as("topics of " + topics)
                    .isEqualTo(wanted.contains(topics));
        }
        if (wanted.contains("forms")) {
            assertThat(customer.get("/e-forms/reklamacja").body().contains("/e-registration"))
                    .as("a form leads to its type of case")
                    .isEqualTo(wanted.contains("registration"));
        }
    }

    private void install(Set<String> wanted) {
        List<String> commands = new ArrayList<>();
        for (String name : ALL) {
            if (here.contains(name) != wanted.contains(name)) {
                commands.add("feature:" + (here.contains(name) ? "uninstall" : "install") + " e-" + name);
            }
        }
        ibok.shell(String.join("; ", commands));
        here.clear();
        here.addAll(wanted);
        for (String name : ALL) {
            int expected = wanted.contains(name) ? 200 : 404;
            Await.until(
                    "e-" + name + " answers " + expected,
                    Duration.ofMinutes(1),
                    () -> customer.getJson("/e-" + name).statusCode() == expected);
        }
    }

    /** What four kinds of visitors find wrong, at the same time. */
    private Set<String> wrong() {
        CompletableFuture<Crawl> anybody = going(crawl(ibok.visitor(), "anybody"), "/");
        CompletableFuture<Crawl> company = going(crawl(customer, "customer").signedIn(), "/", "/account", "/messages");
        CompletableFuture<Crawl> office = going(
                crawl(clerk, "clerk").signedIn(),
                "/",
                "/office",
                "/account",
                "/office/search?q=reklamacja",
                "/office/search?q=woda");
        CompletableFuture<Crawl> settings = going(
                crawl(administrator, "administrator").signedIn(), "/office", "/account", "/office/customers/100102");
        sawEveryEService(company.join());
        assertThat(anybody.join().asked()).as("pages of anybody").isGreaterThanOrEqualTo(ANYBODYS);
        assertThat(company.join().asked()).as("pages of a customer").isGreaterThanOrEqualTo(CUSTOMERS);
        assertThat(office.join().asked()).as("pages of a clerk").isGreaterThanOrEqualTo(CLERKS);
        assertThat(settings.join().asked()).as("pages of an administrator").isGreaterThanOrEqualTo(ADMINISTRATORS);
        Set<String> wrong = new TreeSet<>();
        Stream.of(anybody, company, office, settings)
                .forEach(crawl -> wrong.addAll(crawl.join().wrong()));
        return wrong;
    }

    private void sawEveryEService(Crawl crawl) {
        assertThat(here).allSatisfy(name -> assertThat(crawl.saw("/e-" + name))
                .as("a customer finds e-" + name)
                .isTrue());
    }

    private Crawl crawl(Visitor visitor, String who) {
        List<String> absent = ALL.stream().filter(name -> !here.contains(name)).toList();
        return new Crawl(ibok, visitor, who, keys, absent.isEmpty() ? THOROUGH : QUICK, absent);
    }

    private CompletableFuture<Crawl> going(Crawl crawl, String... from) {
        return CompletableFuture.supplyAsync(() -> crawl.from(from), threads);
    }
}
