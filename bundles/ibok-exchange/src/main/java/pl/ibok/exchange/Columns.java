package pl.ibok.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.exchange.ImportField;

/** Which cell of a line feeds which field. */
final class Columns {
    private static final int CONSTANT = -1;
    private static final int MOST = 2_000;

    private final int[] cellOfField;
    private final String[] constants;
    private final int needed;

    private Columns(int[] cellOfField, String[] constants) {
        this.cellOfField = cellOfField;
        this.constants = constants;
        this.needed = Arrays.stream(cellOfField).max().orElse(CONSTANT) + 1;
    }

    /** @throws ProfileMistake when the profile and the target, or the profile and the file's head, don't fit */
    static Columns of(Profile profile, List<ImportField> fields, String head, Cells cells) {
        List<String> names = fields.stream().map(ImportField::name).toList();
        for (String mapped : profile.columns().keySet()) {
            demand(names.contains(mapped), "exchange.profile.unknownField", mapped, String.join(", ", names));
        }
        for (String mapped : profile.constants().keySet()) {
            demand(names.contains(mapped), "exchange.profile.unknownField", mapped, String.join(", ", names));
        }
        List<String> titles = titles(head, cells);
        int[] cellOfField = new int[fields.size()];
        String[] constants = new String[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).name();
            String column = profile.columns().get(name);
            constants[i] = profile.constants().get(name);
            demand(
                    column != null || constants[i] != null || !fields.get(i).required(),
                    "exchange.profile.missingField",
                    name);
            cellOfField[i] = column == null ? CONSTANT : place(column, titles);
        }
        return new Columns(cellOfField, constants);
    }

    /** Cells a line must have. */
    int needed() {
        return needed;
    }

    String cell(int field, String[] cells) {
        int cell = cellOfField[field];
        String value = cell == CONSTANT ? null : cells[cell];
        return value == null || value.isEmpty() ? constants[field] : value;
    }

    private static List<String> titles(String head, Cells cells) {
        if (head == null) {
            return List.of();
        }
        String[] split = new String[MOST];
        int count = Math.max(0, Math.min(MOST, cells.split(head, split)));
        return Arrays.stream(split, 0, count).map(Columns::plain).toList();
    }

    private static int place(String column, List<String> titles) {
        if (column.startsWith("#")) {
            return Integer.parseInt(column.substring(1)) - 1;
        }
        int place = titles.indexOf(plain(column));
        demand(place >= 0, "exchange.profile.noColumn", column, String.join(", ", titles));
        return place;
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private static void demand(boolean holds, String message, String... arguments) {
        if (!holds) {
            throw new ProfileMistake(0, message, (Object[]) arguments);
        }
    }
}
