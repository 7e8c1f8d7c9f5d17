package pl.ibok.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import pl.ibok.api.exchange.ImportField;

/** Reads a file chunk by chunk: every line becomes a row, a refusal or a blank. Memory holds one chunk. */
final class ChunkReader implements Closeable {
    private static final char NO_CHARACTER = '\uFFFD';
    /** The first chunk is small, so that the database has work soon; each next is twice as large until the full size. */
    private static final int FIRST = 5_000;

    private final Lines lines;
    private final Cells cells;
    private final CellReader reader;
    private final Profile profile;
    private final List<ImportField> fields;
    private final Columns columns;
    private final int moment;
    private final int keyField;
    private final int fullSize;
    private final RepeatedHour repeatedHour;
    private final String[] split;
    private final int seriesField;
    private Chunk chunk;
    private int size;

    /**
     * @param seriesField field by which the chunks gather their series, or null
     * @param after number of the last line already accounted for; 0 = from the beginning
     * @param size rows of a full chunk
     * @throws ProfileMistake when the file's head lacks a column of the profile
     */
    ChunkReader(InputStream in, Profile profile, List<ImportField> fields, String seriesField, long after, int size)
            throws IOException {
        this.lines = new Lines(in, profile.encoding());
        this.cells = new Cells(profile.separator(), profile.quote());
        this.reader = new CellReader(profile);
        this.profile = profile;
        this.fields = fields;
        this.fullSize = size;
        this.size = Math.min(FIRST, size);
        String head = profile.header() ? lines.next() : null;
        this.columns = Columns.of(profile, fields, head, cells);
        this.split = new String[columns.needed()];
        this.moment = first(ImportField.Type.MOMENT);
        this.keyField = index(profile.key());
        this.seriesField = index(seriesField);
        this.chunk = new Chunk(this.seriesField);
        this.repeatedHour = new RepeatedHour(profile.zone(), moment, row -> chunk.add(row));
        if (profile.header() && head != null && after == 0) {
            chunk.skip();
        }
        while (lines.number() < after && lines.next() != null) {
            // already accounted for
        }
    }

    /** The next chunk, or null at the end of the file. A group of the repeated hour is never cut. */
    Chunk next() throws IOException {
        String line = null;
        while ((chunk.lines() < size || repeatedHour.isWaiting()) && (line = lines.next()) != null) {
            take(line);
        }
        repeatedHour.flush();
        chunk.endAt(lines.number());
        size = Math.min(fullSize, size * 2);
        Chunk complete = chunk;
        chunk = new Chunk(seriesField);
        return line == null && complete.lines() == 0 && complete.blank() == 0 ? null : complete;
    }

    private void take(String line) {
        if (line.isBlank()) {
            chunk.skip();
            return;
        }
        try {
            StagedRow row = row(line);
            if (row.local() != null) {
                repeatedHour.add(row);
            } else {
                chunk.add(row);
            }
        } catch (Refusal refusal) {
            chunk.refuse(Finding.refused(lines.number(), refusal, line));
        }
    }

    private StagedRow row(String line) throws Refusal {
        if (lines.tooLong()) {
            throw new Refusal("exchange.row.tooLong", Integer.toString(Lines.LONGEST));
        }
        if (line.indexOf(NO_CHARACTER) >= 0 || line.indexOf('\0') >= 0) {
            throw new Refusal("exchange.row.encoding", profile.encoding().name());
        }
        int found = cells.split(line, split);
        if (found < 0) {
            throw new Refusal("exchange.row.quote");
        }
        if (found < columns.needed()) {
            throw new Refusal("exchange.row.short", Integer.toString(columns.needed()), Integer.toString(found));
        }
        String[] values = new String[fields.size()];
        LocalDateTime local = null;
        for (int i = 0; i < values.length; i++) {
            ImportField field = fields.get(i);
            String cell = columns.cell(i, split);
            if (field.type() == ImportField.Type.MOMENT && cell != null && !cell.isEmpty()) {
                LocalDateTime read = reader.moment(field, cell);
                if (i == moment) {
                    local = read;
                } else {
                    values[i] = RepeatedHour.first(profile.zone(), read);
                }
            } else if (field.type() == ImportField.Type.MOMENT) {
                demandEmpty(field);
            } else {
                values[i] = reader.read(field, cell);
            }
        }
        return new StagedRow(
                lines.number(), line, values, keyField < 0 ? null : values[keyField], local, StagedRow.NO_MOMENT, null);
    }

    private static void demandEmpty(ImportField field) throws Refusal {
        if (field.required()) {
            throw new Refusal("exchange.row.empty", field.name());
        }
    }

    private int first(ImportField.Type type) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).type() == type) {
                return i;
            }
        }
        return -1;
    }

    private int index(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
