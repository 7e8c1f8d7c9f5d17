package pl.ibok.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;

/** What cases hold of a person. */
final class RegistrationData implements PersonalData {
    private final Store store;
    private final Files files;
    private final SearchRows rows;

    RegistrationData(Store store, Files files, SearchRows rows) {
        this.store = store;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public String schema() {
        return "registration";
    }

    @Override
    public Map<String, Object> export(String customer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "cases",
                store.sql(
                                """
                                SELECT number, type, subject, status, filed_at, due_on, outcome, decision, email, phone
                                FROM registration.case_file WHERE customer = ? ORDER BY filed_at""",
                                customer)
                        .list(row -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            for (String column : List.of(
                                    "number", "type", "subject", "status", "outcome", "decision", "email", "phone")) {
                                one.put(column, row.text(column));
                            }
                            one.put("filedAt", row.instant("filed_at"));
                            one.put("due", row.date("due_on"));
                            return one;
                        }));
        data.put(
                "answers",
                store.sql(
                                """
                                SELECT f.number, a.field, a.value FROM registration.case_answer a
                                    JOIN registration.case_file f ON f.customer = a.customer AND f.id = a.case_id
                                WHERE a.customer = ? ORDER BY f.number, a.field""",
                                customer)
                        .list(row -> Map.of(
                                "case",
                                row.text("number"),
                                "question",
                                row.text("field"),
                                "answer",
                                row.text("value"))));
        data.put(
                "messages",
                store.sql(
                                """
                                SELECT f.number, e.at, e.who, e.kind, e.text FROM registration.case_entry e
                                    JOIN registration.case_file f ON f.customer = e.customer AND f.id = e.case_id
                                WHERE e.customer = ? AND NOT e.internal ORDER BY e.at""",
                                customer)
                        .list(row -> Map.of(
                                "case",
                                row.text("number"),
                                "at",
                                row.instant("at"),
                                "who",
                                row.text("who"),
                                "kind",
                                row.text("kind"),
                                "text",
                                row.text("text"))));
        return data;
    }

    /** What was written and sent goes; that there was a case of a type, and how it ended, stays for the statistics of complaints. */
    @Override
    public void anonymise(String customer) {
        store.inTransaction(() -> {
            List<UUID> kept = store.sql(
                            "DELETE FROM registration.case_attachment WHERE customer = ? RETURNING file", customer)
                    .list(row -> row.uuid("file"));
            kept.forEach(files::delete);
            store.sql("DELETE FROM registration.case_answer WHERE customer = ?", customer)
                    .update();
            store.sql("SELECT registration.forget_entries(?)", customer).list(row -> null);
            store.sql(
                            """
                            UPDATE registration.case_file SET subject = type, reporter = '', email = NULL, phone = NULL, decision = NULL,
                                account = NULL, version = version + 1 WHERE customer = ? AND status = 'closed'""",
                            customer)
                    .update();
            rows.changed("customer = ? AND status = 'closed'", customer);
        });
    }
}
