package pl.ibok.registration.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Order;
import pl.ibok.registration.file.Part;
import pl.ibok.registration.file.Sought;

/** The customer's cases. */
@Path("/")
@Requires("registration.view")
public final class CasesPage {
    private static final int ROWS = 20;

    private final Cases cases;

    public CasesPage(Cases cases) {
        this.cases = cases;
    }

    @GET
    public Page all(
            @Context Visit visit,
            @QueryParam("view") String view,
            @QueryParam("q") String q,
            @QueryParam("before") String before) {
        Boolean closed = "closed".equals(view) ? Boolean.TRUE : "all".equals(view) ? null : Boolean.FALSE;
        String words = q == null || q.isBlank() ? null : q.strip();
        Part part = cases.of(visit.customer(), closed, Sought.of(words), Order.FILED.place(before), ROWS);
        String chosen = closed == null ? "all" : closed ? "closed" : "open";
        return Page.of(
                "registration-cases",
                new Model(
                        visit.customer(),
                        chosen,
                        words,
                        part.cases().stream().map(c -> Row.of(c, visit.today())).toList(),
                        part.next() == null ? null : part.next().text(),
                        before));
    }

    /** @param due answered until, or null */
    public record Row(
            UUID id,
            String number,
            String subject,
            CaseFile.Status status,
            CaseFile.Outcome outcome,
            Instant filed,
            LocalDate due,
            boolean overdue,
            boolean news) {

        static Row of(CaseFile c, LocalDate today) {
            return new Row(
                    c.id(),
                    c.number(),
                    c.subject(),
                    c.status(),
                    c.outcome(),
                    c.filedAt(),
                    c.dueOn(),
                    c.overdue(today),
                    c.news());
        }
    }

    /**
     * @param view open, closed or all
     * @param next the page of older ones is {@code ?before=} this; null at the end
     */
    public record Model(String customer, String view, String q, List<Row> cases, String next, String before) {}
}
