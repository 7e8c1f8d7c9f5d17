package pl.ibok.demo;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Accounts;
import pl.ibok.api.access.Caller;

/**
 * The sign-ins of the demonstration. All have the password of {@code IBOK_DEMO_PASSWORD}; without it nobody knows the password, so it is printed
 * once to the console.
 */
public final class SignIns {

    private static final Set<String> EVERYTHING = Set.of("*");

    private final Accounts accounts;
    private final Access access;
    private final String password;
    private boolean open;

    public SignIns(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
        String given = System.getenv("IBOK_DEMO_PASSWORD");
        this.password = given == null || given.isBlank() ? random() : given;
        if (!password.equals(given) && "true".equals(System.getenv("IBOK_DEMO"))) {
            System.out.println("Demonstration sign-ins klient, firma, biuro, admin have the password " + password);
        }
    }

    /** Opens those that are not there yet. */
    void open(LocalDate today) {
        if (!open) {
            access.as(Caller.system("demo"), () -> {
                customer("klient", "Halina Wierzbicka", "klient@olszany.example", today, "100101");
                customer("firma", "Piekarnia Ziarno", "firma@olszany.example", today, "100102");
                customer("zarzadca", "Biuro Zarządcy Klucz", "zarzadca@olszany.example", today, "100103", "100104");
                accounts.openStaff(
                        "biuro", "Joanna Sowa", "biuro@olszany.example", password.toCharArray(), Set.of("clerk"));
                accounts.openStaff(
                        "admin",
                        "Marek Jawor",
                        "admin@olszany.example",
                        password.toCharArray(),
                        Set.of("administrator"));
            });
            open = true;
        }
    }

    private void customer(String login, String name, String email, LocalDate today, String... codes) {
        UUID account = accounts.openCustomer(login, name, email, password.toCharArray());
        for (String code : codes) {
            accounts.grant(account, code, EVERYTHING, today.minusYears(5), null);
        }
    }

    private static String random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return new String(Base64.getUrlEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
