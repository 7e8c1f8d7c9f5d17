package pl.ibok.itests.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Mailbox;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.Visitor;

/** Customers of the demonstration who have no account: each is given out once. */
public final class Newcomers {
    private static final Pattern CODE = Pattern.compile("\\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\\b");
    private static String last = "999999";

    private final Ibok ibok;
    private final Mailbox mailbox;

    public Newcomers(Ibok ibok, Mailbox mailbox) {
        this.ibok = ibok;
        this.mailbox = mailbox;
    }

    /** Somebody who has not come yet. */
    public Newcomer next() {
        ServerDatabase database = ServerDatabase.of(ibok);
        synchronized (Newcomers.class) {
            last = database.one(
                    """
                    SELECT max(c.code) FROM registry.customer AS c
                     WHERE c.kind = 'person' AND c.code < ?
                       AND NOT EXISTS (SELECT 1 FROM accounts.customer_grant AS g WHERE g.customer = c.code)
                    """,
                    last);
            return new Newcomer(
                    last,
                    database.one("SELECT name FROM registry.customer WHERE code = ?", last),
                    database.one("SELECT address FROM registry.customer WHERE code = ?", last));
        }
    }

    /** The same with an account: applied for on paper with the regulations in force, and activated by the link. The password is everybody's. */
    public Newcomer withAccount() {
        Newcomer customer = next();
        Visitor clerk = ibok.signedIn("biuro");
        Map<String, String> form = clerk.hidden("/office/accounts/new");
        form.putAll(Map.of(
                "customer", customer.code(),
                "checked", customer.code(),
                "name", customer.name(),
                "channel", "brought",
                "signed", "23.11.2026",
                "login", customer.login(),
                "email", customer.email(),
                "way", "link",
                "step", "issue"));
        form.put("regulations", regulationsInForce());
        assertThat(clerk.post("/office/accounts/new", form).statusCode()).isEqualTo(303);
        String link = mailbox.await(customer.email(), "Ustal hasło do konta").link();
        Map<String, String> password = Map.of("next", Ibok.DEMO_PASSWORD, "again", Ibok.DEMO_PASSWORD);
        assertThat(ibok.visitor().submit(link, link, password).statusCode()).isEqualTo(303);
        return customer;
    }

    /** The code that the utility prints on this customer's next letter or invoice. */
    public String activationCode(Newcomer customer) {
        String page = "/office/activation-codes";
        Visitor printer = ibok.signedIn("admin");
        Map<String, String> form = printer.hidden(page);
        form.put("customers", customer.code());
        String list = printer.post(page, form, Map.of()).body();
        Matcher code = CODE.matcher(list);
        assertThat(code.find()).as(list).isTrue();
        return code.group();
    }

    /** How each version of the regulations was accepted by this account, like {@code 1 paper}. */
    public String acceptances(String login) {
        return ServerDatabase.of(ibok)
                .one(
                        """
                        SELECT string_agg(c.version || ' ' || c.channel, ', ' ORDER BY c.version)
                          FROM accounts.acceptance AS c JOIN accounts.account AS a ON a.id = c.account_id
                         WHERE a.login = ? AND c.document = 'regulations'
                        """,
                        login);
    }

    /** The version that everybody reads on the server's own day, which goes on after midnight. */
    public String regulationsInForce() {
        return ibok.visitor().json("/regulations").get("version").asText();
    }
}
