package pl.ibok.registry.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Words;
import pl.ibok.registry.consent.PaperConsents;

/** What the customer agrees to now, and the way to write down what came on paper. */
public final class ConsentPart implements CustomerPart {
    private final Store store;

    public ConsentPart(Store store) {
        this.store = store;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String permission() {
        return PaperConsents.PERMISSION;
    }

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        Map<String, Long> counts = store
                .sql(
                        """
                        SELECT n.given, count(*) AS number FROM (
                            SELECT DISTINCT ON (kind) kind, given FROM registry.consent WHERE customer = ? ORDER BY kind, id DESC) AS n
                         GROUP BY n.given
                        """,
                        customer)
                .list(row -> Map.entry(row.flag("given") ? "given" : "withdrawn", row.big("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Part(
                words.text("registry.consents.title"),
                List.of(
                        fact(words, "registry.part.consents.given", counts.getOrDefault("given", 0L)),
                        fact(words, "registry.part.consents.withdrawn", counts.getOrDefault("withdrawn", 0L))),
                List.of(),
                List.of(),
                PaperConsents.PATH + "?customer=" + customer);
    }

    private static Fact fact(Words words, String label, long count) {
        return new Fact(words.text(label), Long.toString(count), "plain");
    }
}
