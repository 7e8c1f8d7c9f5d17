package pl.ibok.accounts.issue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ibok.accounts.AccountBook;
import pl.ibok.api.access.Caller;
import pl.ibok.api.print.Printer;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.time.Clock;

/** Letters with login and one-time password, for window envelopes. Nothing of a letter is kept. */
public final class Letters {
    private final List<Printer> printers;
    private final Clock clock;

    /** @param printers empty or one */
    public Letters(List<Printer> printers, Clock clock) {
        this.printers = printers;
        this.clock = clock;
    }

    /** One letter. */
    record Letter(Customer customer, String login, char[] password) {
        /** The address as it stands on the envelope: the street, then postal code and town. */
        private List<String> addressLines() {
            List<String> lines = new ArrayList<>();
            int comma = customer.address().lastIndexOf(',');
            if (comma > 0) {
                lines.add(customer.address().substring(0, comma).strip());
            }
            lines.add(customer.address().substring(comma + 1).strip());
            return lines;
        }

        private Map<String, Object> model() {
            return Map.of(
                    "name", customer.name(),
                    "address", addressLines(),
                    "customer", customer.code(),
                    "login", login,
                    "password", new String(password));
        }

        @Override
        public String toString() {
            return "Letter[" + login + "]";
        }
    }

    /**
     * One document with a page for each letter.
     *
     * @param language {@code pl} or {@code en}
     * @param site address that the letter tells to type
     * @throws Printer.PrintFailed when it can't be made
     */
    byte[] print(List<Letter> letters, String language, String site, String title) {
        Printer printer = printers.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Letters can't be printed: ibok-print is not running"));
        LocalDate today = clock.today();
        Map<String, Object> model = Map.of(
                "letters", letters.stream().map(Letter::model).toList(),
                "today", today,
                "until", LocalDate.ofInstant(clock.now().plus(AccountBook.ONE_TIME), Clock.WARSAW),
                "days", AccountBook.ONE_TIME.toDays(),
                "site", site);
        Locale locale = "en".equals(language) ? Locale.ENGLISH : Caller.POLISH;
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        printer.print(
                new Printer.Sheet(Letters.class, "account-letter_" + locale.getLanguage(), title, locale, model), out);
        return out.toByteArray();
    }
}
