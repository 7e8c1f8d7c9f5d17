package pl.ibok.registration.office;

import java.util.List;
import java.util.UUID;
import pl.ibok.api.store.Store;

/** Answers that staff keep ready. */
public final class CannedAnswers {
    private final Store store;

    public CannedAnswers(Store store) {
        this.store = store;
    }

    /** @param type code of the type it is for, or null for all */
    public record Canned(UUID id, String title, String text, String type) {}

    public List<Canned> all() {
        return store.sql("SELECT * FROM registration.canned_answer ORDER BY title, id")
                .list(row -> new Canned(row.uuid("id"), row.text("title"), row.text("text"), row.text("type")));
    }

    /** Those for a type and those for all. */
    List<Canned> of(String type) {
        return all().stream()
                .filter(each -> each.type() == null || each.type().equals(type))
                .toList();
    }

    void keep(Canned answer) {
        store.sql(
                        """
                        INSERT INTO registration.canned_answer (id, title, text, type) VALUES (?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text, type = excluded.type""",
                        answer.id(),
                        answer.title(),
                        answer.text(),
                        answer.type())
                .update();
    }

    void remove(UUID id) {
        store.sql("DELETE FROM registration.canned_answer WHERE id = ?", id).update();
    }
}
