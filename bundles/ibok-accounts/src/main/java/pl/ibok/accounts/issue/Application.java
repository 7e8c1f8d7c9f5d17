package pl.ibok.accounts.issue;

import java.time.LocalDate;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;

/**
 * A customer's application for an account, as it stands on paper.
 *
 * @param customer customer code
 * @param name of who applies, as on the paper
 * @param address as on the paper
 * @param channel how the paper came
 * @param signed day of the signature
 * @param login wished or proposed
 * @param email null when none is given
 * @param regulations version of the regulations accepted by the signature; null = to be accepted at the first sign-in
 * @param way how the first password gets to the customer
 * @param language of the letter or message
 * @param step {@code issue} to issue; anything else shows the check
 * @param checked customer code for which the check was shown
 */
public record Application(
        String customer,
        String name,
        String address,
        Channel channel,
        LocalDate signed,
        String login,
        String email,
        Integer regulations,
        Way way,
        Language language,
        String step,
        String checked)
        implements Form {

    /** How an application came. */
    public enum Channel {
        BROUGHT,
        POSTED,
        METER_READER
    }

    /** How the first password gets to the customer. */
    public enum Way {
        /** Printed, with a one-time password. */
        LETTER,
        /** A link by e-mail, through which the customer chooses one. */
        LINK
    }

    /** Language of what is written to the customer. */
    public enum Language {
        PL,
        EN
    }

    @Override
    public void check(Problems problems) {
        problems.demand(customer != null, "customer", "accounts.issue.customer.missing")
                .demand(name != null, "name", "accounts.application.name.missing")
                .demand(channel != null, "channel", "accounts.application.channel.missing")
                .demand(signed != null, "signed", "accounts.application.signed.missing")
                .demand(
                        login != null && login.matches("[\\p{L}\\p{N}._@-]{3,64}"),
                        "login",
                        "accounts.issue.login.wrong")
                .demand(way != null, "way", "accounts.application.way.missing")
                .demand(email == null || Email.plausible(email), "email", "accounts.email.wrong")
                .demand(way != Way.LINK || email != null, "email", "accounts.application.email.missing")
                .demand(
                        regulations == null || regulations > 0,
                        "regulations",
                        "accounts.application.regulations.wrong");
    }

    boolean wantsIssue() {
        return "issue".equals(step) && customer != null && customer.equals(checked);
    }

    String languageCode() {
        return language == Language.EN ? "en" : "pl";
    }
}
