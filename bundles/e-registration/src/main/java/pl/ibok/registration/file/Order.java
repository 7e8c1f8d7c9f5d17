package pl.ibok.registration.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.api.store.Row;

/** In which order cases are listed. For each there are indexes that begin with what the list is narrowed to, so that a page is a piece of one of them. */
public enum Order {
    /** By deadline, those without one at the end. */
    DUE("due_order", false),
    /** The newest first. */
    FILED("filed_at", true),
    /** The last closed first. */
    CLOSED("closed_at", true);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int YEAR = 4;

    private final String column;
    private final boolean falling;

    Order(String column, boolean falling) {
        this.column = column;
        this.falling = falling;
    }

    /** For ORDER BY. */
    String sql() {
        return falling ? column + " DESC, id DESC" : column + ", id";
    }

    String column() {
        return column;
    }

    /** Which of the cases come after this place; all for null. */
    Condition after(Condition which, Place place) {
        if (place == null) {
            return which;
        }
        String type = this == DUE ? "date" : "timestamptz";
        return which.and(
                "(" + column + ", id) " + (falling ? "<" : ">") + " (?::" + type + ", ?::uuid)",
                place.at(),
                place.id());
    }

    Place of(CaseFile c) {
        return switch (this) {
            case DUE -> new Place(c.dueOn() == null ? NEVER : c.dueOn(), c.id());
            case FILED -> new Place(c.filedAt(), c.id());
            case CLOSED -> new Place(c.closedAt(), c.id());
        };
    }

    Place of(Row row) {
        return new Place(this == DUE ? row.date(column) : row.instant(column), row.uuid("id"));
    }

    /** What {@link Place#text} wrote; null, the beginning, for what can't be read. */
    public Place place(String text) {
        int mark = text == null ? -1 : text.indexOf('_');
        if (mark < 0) {
            return null;
        }
        try {
            String at = text.substring(0, mark);
            // Other years than those of four digits lie past what the database keeps.
            return at.indexOf('-') != YEAR
                    ? null
                    : new Place(
                            this == DUE ? LocalDate.parse(at) : Instant.parse(at),
                            UUID.fromString(text.substring(mark + 1)));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
