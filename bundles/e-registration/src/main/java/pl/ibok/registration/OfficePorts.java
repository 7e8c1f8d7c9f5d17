package pl.ibok.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.web.Words;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Desk;

/** What cases add to the office's own pages. */
final class OfficePorts {
    private static final String HANDLE = "registration.handle";
    private static final String ROOT = "/office/e-registration";

    private OfficePorts() {}

    /** The customer's newest cases on the page of that customer. */
    record OfCustomer(Cases cases) implements CustomerPart {
        private static final int ROWS = 10;

        @Override
        public String module() {
            return "registration";
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public String permission() {
            return HANDLE;
        }

        @Override
        public Part part(String customer, LocalDate today, Words words) {
            List<CaseFile> newest = cases.newest(customer, ROWS);
            long open = cases.open(customer);
            String waiting = open > Desk.MOST ? words.text("registration.office.many", Desk.MOST) : Long.toString(open);
            return new Part(
                    words.text("registration.title"),
                    List.of(new Fact(words.text("registration.part.open"), waiting, open > 0 ? "warn" : "plain")),
                    List.of(
                            words.text("registration.part.number"),
                            words.text("registration.part.subject"),
                            words.text("registration.part.status")),
                    newest.stream()
                            .map(c -> new Row(
                                    List.of(c.number(), c.subject(), words.text(status(c))), ROOT + "/cases/" + c.id()))
                            .toList(),
                    ROOT + "?q=" + customer,
                    new Action(words.text("registration.office.new"), ROOT + "/new?for=" + customer, HANDLE));
        }
    }

    private static String status(CaseFile c) {
        String status = c.status().name().toLowerCase(Locale.ROOT);
        return (status.equals("asked") ? "registration.office.status." : "registration.status.") + status;
    }

    /** The queue on the office's first page. */
    record Waiting(Desk desk) implements OfficeQueue {
        @Override
        public String name() {
            return "registration.cases";
        }

        @Override
        public String permission() {
            return HANDLE;
        }

        @Override
        public String path() {
            return ROOT;
        }

        @Override
        public OfficeQueue.Waiting waiting(LocalDate today) {
            Desk.Count count = desk.count(today, null);
            return new OfficeQueue.Waiting(count.all(), count.overdue(), count.today(), count.next());
        }

        @Override
        public String title(Locale locale) {
            return locale.getLanguage().equals("en") ? "Cases" : "Zgłoszenia";
        }
    }
}
