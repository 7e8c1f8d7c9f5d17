package pl.ibok.api.office;

import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.web.Words;

/**
 * What a bundle says about a customer on the office's page of that customer (decision 29): at most one indexed query, read-only. One that fails shows
 * "chwilowo niedostępne". Registered as a service.
 */
public interface CustomerPart {

    /** Name of the module it belongs to. */
    String module();

    /** Place on the page, ascending: the registry 10, readings 20, invoices 30, payments 40, cases 50, messages 60, accounts 70. */
    int order();

    /** Staff permission without which the part is not shown. */
    String permission();

    /** @param words of the bundle that registered this */
    Part part(String customer, LocalDate today, Words words);

    /**
     * @param title finished words
     * @param facts label and value, most important first
     * @param columns heads of the rows; empty without rows
     * @param rows at most ten, newest first
     * @param more path that shows all of it, or null
     * @param action what staff do next for this customer, or null
     */
    record Part(String title, List<Fact> facts, List<String> columns, List<Row> rows, String more, Action action) {
        public Part(String title, List<Fact> facts, List<String> columns, List<Row> rows, String more) {
            this(title, facts, columns, rows, more, null);
        }

        public Part with(Action next) {
            return new Part(title, facts, columns, rows, more, next);
        }
    }

    /** @param permission of staff; without it the action is not shown */
    record Action(String text, String path, String permission) {}

    /** @param kind plain, ok, warn or bad */
    record Fact(String label, String value, String kind) {}

    /**
     * @param cells finished words, one for each column
     * @param link of the first cell, or null
     */
    record Row(List<String> cells, String link) {}
}
