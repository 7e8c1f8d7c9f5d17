package pl.ibok.accounts.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountRules;
import pl.ibok.accounts.factor.Base32;
import pl.ibok.accounts.factor.QrPicture;
import pl.ibok.accounts.factor.Totp;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;

/** What the pages of the second factor show and take, in the account and on the way in alike. */
final class FactorViews {
    private FactorViews() {}

    /** A code of the application or from the list on paper. */
    public record CodeForm(String code, String to) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(code != null, "code", "accounts.factor.code.missing");
        }

        @Override
        public String toString() {
            return "CodeForm[]";
        }
    }

    /**
     * @param begin where the set-up begins; the key is null then
     * @param confirm where the first code is sent
     * @param key the key in groups of four, or null before the set-up has begun
     * @param picture the key's QR code as SVG, or null
     */
    public record SetUpPage(String login, String begin, String confirm, String key, String picture, boolean demanded) {
        @Override
        public String toString() {
            return "SetUpPage[" + login + "]";
        }
    }

    /** @param next where to go on to; posted when {@code demanded} */
    public record CodesPage(List<String> codes, String next, boolean demanded) {
        @Override
        public String toString() {
            return "CodesPage[]";
        }
    }

    /** The address that authenticator applications scan (Key Uri Format). */
    static String uri(Account account, AccountRules rules, String key) {
        String utility = encoded(rules.utility());
        return "otpauth://totp/" + utility + ":" + encoded(account.login()) + "?secret=" + key + "&issuer=" + utility
                + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.SECONDS;
    }

    static SetUpPage setUp(Account account, AccountRules rules, String key, String path, boolean demanded) {
        return new SetUpPage(
                account.login(),
                path,
                path + "/confirm",
                key == null ? null : Base32.grouped(key),
                key == null ? null : QrPicture.svg(uri(account, rules, key)),
                demanded);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
