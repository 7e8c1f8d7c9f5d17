package pl.ibok.accounts.register;

import java.math.BigDecimal;
import java.util.Locale;
import pl.ibok.accounts.issue.Email;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;

/**
 * Who wants an account without the office.
 *
 * @param code customer code
 * @param by what else they have in hand
 * @param secret activation code, or null
 * @param invoice number of an invoice, or null
 * @param amount amount of that invoice, PLN, or null
 * @param regulations version of the regulations that was shown, or null
 * @param agreed whether it was accepted
 */
public record RegisterForm(
        String code,
        String name,
        String email,
        By by,
        String secret,
        String invoice,
        BigDecimal amount,
        Integer regulations,
        boolean agreed)
        implements Form {
    private static final int LONGEST = 100;

    /** The second secret. */
    public enum By {
        CODE,
        INVOICE
    }

    @Override
    public void check(Problems problems) {
        problems.demand(code != null && code.length() <= LONGEST, "code", "accounts.register.code.missing")
                .demand(name != null && name.length() <= LONGEST, "name", "accounts.register.name.missing")
                .demand(email != null && Email.plausible(email), "email", "accounts.email.wrong");
        if (by == By.INVOICE) {
            problems.demand(
                            invoice != null && invoice.length() <= LONGEST,
                            "invoice",
                            "accounts.register.invoice.missing")
                    .demand(amount != null, "amount", "accounts.register.amount.missing");
        } else {
            problems.demand(secret != null && secret.length() <= LONGEST, "secret", "accounts.register.secret.missing");
        }
        problems.demand(regulations == null || agreed, "agreed", "accounts.register.agreed.missing");
    }

    String customer() {
        return code.strip();
    }

    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "RegisterForm[" + code + "]";
    }
}
