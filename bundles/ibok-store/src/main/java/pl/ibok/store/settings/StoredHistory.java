package pl.ibok.store.settings;

import java.util.List;
import pl.ibok.api.settings.SettingHistory;
import pl.ibok.api.store.Row;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** The rows of settings as they were set. */
public final class StoredHistory implements SettingHistory {
    private static final String COLUMNS = "id, name, value, valid_from, set_at, set_by";

    private final Statements statements;

    public StoredHistory(Transactions transactions) {
        this.statements = new Statements(transactions);
    }

    @Override
    public List<Change> of(String name, int most) {
        return statements
                .sql("SELECT " + COLUMNS + " FROM store.setting WHERE name = ? ORDER BY id DESC LIMIT ?", name, most)
                .list(StoredHistory::change);
    }

    @Override
    public List<Change> newest() {
        return statements
                .sql("SELECT DISTINCT ON (name) " + COLUMNS + " FROM store.setting ORDER BY name, id DESC")
                .list(StoredHistory::change);
    }

    private static Change change(Row row) {
        return new Change(
                row.big("id"),
                row.text("name"),
                row.text("value"),
                row.date("valid_from"),
                row.instant("set_at"),
                row.text("set_by"));
    }
}
