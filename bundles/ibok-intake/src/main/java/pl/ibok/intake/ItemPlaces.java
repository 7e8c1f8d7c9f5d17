package pl.ibok.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pl.ibok.api.intake.Intake.Refused;

/** Where in the file the items of a picture lie: the box iloc (ISO/IEC 14496-12, 8.11.3). */
final class ItemPlaces {
    /** A piece of an item. */
    record Extent(int from, int to) {}

    private static final int IN_FILE = 0;
    private static final int IN_IDAT = 1;
    /** A picture has one Exif and one XMP, each in one piece; more pieces are work that somebody makes us do. */
    private static final int MOST_PIECES = 1_000;

    private final ByteBuffer file;
    private final Box idat;
    private final int length;
    private int at;
    private long covered;

    private ItemPlaces(ByteBuffer file, int at, Box idat, int length) {
        this.file = file;
        this.at = at;
        this.idat = idat;
        this.length = length;
    }

    /**
     * The places of these items.
     *
     * @param idat the box of data beside the descriptions, or null
     * @param length of the file
     */
    static List<Extent> of(ByteBuffer file, Box iloc, Box idat, int length, Set<Integer> items) {
        return new ItemPlaces(file, iloc.content(), idat, length).read(items);
    }

    private List<Extent> read(Set<Integer> wanted) {
        int version = (int) number(1);
        at += 3;
        int sizes = (int) number(2);
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 0xF;
        int baseSize = sizes >> 4 & 0xF;
        int indexSize = version == 0 ? 0 : sizes & 0xF;
        List<Extent> found = new ArrayList<>();
        for (long left = number(version < 2 ? 2 : 4); left > 0; left--) {
            int item = (int) number(version < 2 ? 2 : 4);
            int method = version == 0 ? IN_FILE : (int) number(2) & 0xF;
            boolean elsewhere = number(2) != 0;
            long base = number(baseSize);
            long extents = number(2);
            if (extents > MOST_PIECES) {
                throw new Refused("intake.damaged");
            }
            for (; extents > 0; extents--) {
                number(indexSize);
                long offset = Math.addExact(base, number(offsetSize));
                long bytes = number(lengthSize);
                if (wanted.contains(item)) {
                    if (elsewhere) {
                        throw new Refused("intake.damaged");
                    }
                    if (found.size() == MOST_PIECES) {
                        throw new Refused("intake.damaged");
                    }
                    found.add(extent(method, offset, bytes));
                }
            }
        }
        return found;
    }

    private Extent extent(int method, long offset, long bytes) {
        boolean inIdat = method == IN_IDAT && idat != null;
        if (!inIdat && method != IN_FILE) {
            throw new Refused("intake.damaged");
        }
        long start = inIdat ? idat.content() : 0;
        long end = inIdat ? idat.end() : length;
        long from = Math.addExact(start, offset);
        // No length = up to the end.
        long to = bytes == 0 ? end : Math.addExact(from, bytes);
        if (from < start || to < from || to > end) {
            throw new Refused("intake.damaged");
        }
        // What tells about a picture does not lie twice in the same place.
        covered += to - from;
        if (covered > length) {
            throw new Refused("intake.damaged");
        }
        return new Extent((int) from, (int) to);
    }

    private long number(int size) {
        long value =
                switch (size) {
                    case 0 -> 0;
                    case 1 -> file.get(at) & 0xFF;
                    case 2 -> file.getShort(at) & 0xFFFF;
                    case 4 -> file.getInt(at) & 0xFFFFFFFFL;
                    case 8 -> file.getLong(at);
                    default -> throw new Refused("intake.damaged");
                };
        at += size;
        return value;
    }
}
