package pl.ibok.registration.file;

import pl.ibok.api.store.Row;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.type.CaseType.Category;

/** Reads a case from its row. */
final class CaseRow {
    private CaseRow() {}

    static CaseFile of(Row row) {
        return new CaseFile(
                row.text("customer"),
                row.uuid("id"),
                row.text("number"),
                row.text("type"),
                row.number("type_version"),
                row.constant("category", Category.class),
                row.text("queue"),
                row.constant("status", Status.class),
                row.flag("urgent"),
                row.text("subject"),
                row.constant("channel", Channel.class),
                row.text("language"),
                row.instant("filed_at"),
                row.date("filed_on"),
                row.uuid("account"),
                row.text("reporter"),
                row.text("email"),
                row.text("phone"),
                row.date("due_on"),
                row.date("extended_from"),
                row.instant("escalated_at"),
                row.uuid("assignee"),
                row.text("assignee_name"),
                row.constant("outcome", Outcome.class),
                row.text("decision"),
                row.instant("closed_at"),
                row.instant("changed_at"),
                row.flag("news"),
                row.number("version"));
    }
}
