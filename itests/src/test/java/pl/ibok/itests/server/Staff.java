package pl.ibok.itests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens accounts of the office the way an administrator does: by the shell, with a one-time password that the person changes. */
public final class Staff {
    private static final Pattern ONE_TIME = Pattern.compile("shown only now: (\\S+)");

    private Staff() {}

    /** Somebody with this role and no other, signed in. */
    public static Visitor of(Ibok ibok, String role) {
        String login = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        String told = ibok.shell("ibok:account-create --role " + role + " " + login + " '" + role + "'");
        Matcher password = ONE_TIME.matcher(told);
        assertThat(password.find()).as(told).isTrue();
        Visitor person = ibok.visitor();
        person.signIn(login, password.group(1));
        HttpResponse<String> chosen = person.submit(
                "/sign-in/new-password",
                "/sign-in/new-password",
                Map.of("next", Ibok.DEMO_PASSWORD, "again", Ibok.DEMO_PASSWORD));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        String next = chosen.headers().firstValue("Location").orElse("");
        if (next.startsWith("/sign-in/regulations")) {
            person.submit(next, "/sign-in/regulations/accept", Map.of());
        }
        assertThat(person.get("/account").statusCode())
                .as("signed in as " + role)
                .isEqualTo(200);
        return person;
    }
}
