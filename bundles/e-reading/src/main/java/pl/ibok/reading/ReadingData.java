package pl.ibok.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;

/** What this schema holds about a customer: submissions, what was written about them, and photos. */
final class ReadingData implements PersonalData {
    private final Store store;
    private final Files files;

    ReadingData(Store store, Files files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public String schema() {
        return "reading";
    }

    @Override
    public Map<String, Object> export(String customer) {
        List<Map<String, Object>> submissions = store.sql(
                        "SELECT * FROM reading.submission WHERE customer = ? ORDER BY submitted_at", customer)
                .list(row -> fields(
                        "meter", row.uuid("meter"),
                        "date", row.date("read_on"),
                        "value", row.decimal("value"),
                        "status", row.text("status"),
                        "submittedAt", row.instant("submitted_at"),
                        "submittedBy", row.text("submitted_by"),
                        "message", row.text("message"),
                        "photo", row.uuid("photo")));
        return Map.of("readingSubmissions", submissions);
    }

    @Override
    public void anonymise(String customer) {
        store.inTransaction(() -> {
            List<UUID> photos = store.sql(
                            """
                            SELECT photo FROM reading.submission WHERE customer = ? AND photo IS NOT NULL
                            UNION SELECT photo FROM reading.photo_draft WHERE customer = ?""",
                            customer,
                            customer)
                    .list(row -> row.uuid("photo"));
            photos.forEach(files::delete);
            store.sql("DELETE FROM reading.photo_draft WHERE customer = ?", customer)
                    .update();
            store.sql(
                            "UPDATE reading.submission SET photo = NULL, submitted_by = NULL, message = NULL WHERE customer = ?",
                            customer)
                    .update();
            store.sql(
                            "UPDATE reading.submission_event SET name = NULL, detail = NULL WHERE customer = ? AND who = 'customer'",
                            customer)
                    .update();
        });
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
