package pl.ibok.itests.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.Visitor;

/** What stands in the demonstration, or is made in it, so that every page has something to show. */
public final class Scene {
    private static final String FILE =
            """
            user key;datetime;meter reading;diff
            nobody;this is no moment;1000;1
            nobody;01/11/2026 00:00:00;many;1
            """;

    private final Ibok ibok;
    private final Visitor administrator;
    private final Owner company;
    private String list;

    public Scene(Ibok ibok) {
        this.ibok = ibok;
        this.administrator = ibok.signedIn("admin");
        this.company = new Owner(ibok, "firma", "100102");
    }

    /** A meter of klient's: main or garden. */
    String meterOfHousehold(String kind) {
        return meter(ibok.signedIn("klient"), "kind", kind);
    }

    /** The company's meter with hourly data. */
    String radioMeter() {
        return meter(company.visitor(), "radio", "true");
    }

    /** A doubtful reading of the company with a photo, before the office has decided. */
    String waitingReading() {
        return company.waitingReading();
    }

    /** A list of accounts that were opened, with letters to print and a code that nobody has. */
    String accountList() {
        if (list == null) {
            list = issuedBefore().orElseGet(this::issueList);
        }
        return list;
    }

    /** On a server that was used before, the accounts are there already. */
    private Optional<String> issuedBefore() {
        for (JsonNode each : administrator.json("/office/account-lists").get("lists")) {
            if (each.get("opened").asInt() > 0) {
                return Optional.of(each.get("id").asText());
            }
        }
        return Optional.empty();
    }

    private String issueList() {
        Map<String, String> form = administrator.hidden("/office/account-lists");
        form.put("customers", "100120, 100121, 999999");
        String path = administrator
                .post("/office/account-lists", form, Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        Await.until(
                "the accounts of the list are open",
                Duration.ofMinutes(1),
                () -> !administrator.json(path).get("refused").isEmpty());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** An account whose password comes by letter. */
    String accountByLetter() {
        accountList();
        return account("100120");
    }

    /** The number of the only file of letters of the newest list. */
    String printing() {
        JsonNode printings =
                administrator.json("/office/account-lists/" + accountList()).get("printings");
        return printings.get(0).get("number").asText();
    }

    /** The code of a form that anybody may download. */
    String form() {
        return ibok.visitor().json("/e-forms").get("forms").get(0).get("code").asText();
    }

    /** A kind of legal document of which a draft has been begun. */
    String draft(String kind) {
        administrator.submit("/office/documents/" + kind, "/office/documents/" + kind + "/begin", Map.of());
        return kind;
    }

    /** A listener that went with its bundle and left its subscription, as no bundle of the server does. */
    String goneListener() {
        ServerDatabase.of(ibok)
                .run("INSERT INTO store.subscription (listener, topics) VALUES ('gone.listener', ARRAY['gone.topic'])"
                        + " ON CONFLICT DO NOTHING");
        return "gone.listener";
    }

    String job() {
        finishedImport();
        return administrator
                .json("/office/jobs?state=done")
                .get("jobs")
                .get(0)
                .get("job")
                .get("id")
                .asText();
    }

    /** A new name that the office has to approve. */
    String profileChange() {
        company.visitor()
                .submit(
                        "/profile/change",
                        "/profile/change",
                        Map.of(
                                "customer",
                                company.customer(),
                                "name",
                                "Piekarnia Nowa " + UUID.randomUUID().toString().substring(0, 6),
                                "address",
                                "ul. Nowa 1, 99-990 Olszany"));
        return administrator
                .json("/office/profile-changes")
                .get("changes")
                .get(0)
                .get("id")
                .asText();
    }

    /** A token of the company's. */
    String token() {
        return company.token();
    }

    String message() {
        return company.message();
    }

    /** A message as the office sees it. */
    String sentMessage() {
        company.message();
        String path = administrator
                .json("/office/notices")
                .get("messages")
                .get(0)
                .get("path")
                .asText();
        return path.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    String openCase() {
        return company.openCase();
    }

    String closedCase() {
        return company.closedCase();
    }

    /** The path of a case that somebody filed without signing in. */
    String followedCase() {
        Visitor stranger = ibok.visitor();
        Map<String, String> form = stranger.hidden("/e-registration/open/no-water");
        form.putAll(Map.of(
                "answers.address", "Rynek 1",
                "answers.what", "none",
                "answers.since", "od rana",
                "name", "Jan Przechodzień",
                "phone", "600 100 200"));
        return stranger.post("/e-registration/open/no-water", form, Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    String cannedAnswer() {
        return administrator
                .json("/office/e-registration/answers")
                .get("answers")
                .get(0)
                .get("id")
                .asText();
    }

    /** A type of cases that is worded anew; it has a question named volume. */
    String typeInDraft() {
        administrator.submit(
                "/office/e-registration/types/septic", "/office/e-registration/types/septic/draft", Map.of());
        return "septic";
    }

    /** Planned works on klient's street. */
    String outage() {
        return ibok.signedIn("klient")
                .json("/e-information")
                .get("mine")
                .get(0)
                .get("id")
                .asText();
    }

    String article() {
        return ibok.visitor()
                .json("/e-information")
                .get("news")
                .get(0)
                .get("id")
                .asText();
    }

    String account(String login) {
        for (JsonNode account :
                administrator.json("/office/accounts?q=" + login).get("accounts")) {
            if (account.get("login").asText().equals(login)) {
                return account.get("id").asText();
            }
        }
        throw new AssertionError("no account " + login);
    }

    /** An import that is over, with a line that was refused. */
    String finishedImport() {
        Map<String, String> form = administrator.hidden("/office/import");
        form.put("profile", "daiad");
        String run = administrator
                .post("/office/import", form, Map.of("file", FILE.getBytes(StandardCharsets.UTF_8)))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        Await.until(
                "the import is over",
                Duration.ofMinutes(1),
                () -> !administrator.json(run).get("run").get("finishedAt").isNull());
        return run.substring(run.lastIndexOf('/') + 1);
    }

    /** Somebody who comes with the password of a letter, and has to choose one of their own. */
    Sight withOneTimePassword(String path) {
        String login = "nowy-" + UUID.randomUUID().toString().substring(0, 8);
        String said = ibok.shell("ibok:account-create " + login + " \"Nowa Osoba\"");
        return new Sight(login, said.strip().replaceAll("(?s).*: ", "").strip(), path, 200);
    }

    private static String meter(Visitor visitor, String field, String value) {
        for (JsonNode meter : visitor.json("/e-reading").get("meters")) {
            if (meter.get("removedOn").isNull() && meter.get(field).asText().equals(value)) {
                return meter.get("id").asText();
            }
        }
        throw new AssertionError("no meter with " + field + " " + value);
    }
}
