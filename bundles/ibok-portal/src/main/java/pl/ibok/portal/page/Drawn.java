package pl.ibok.portal.page;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import pl.ibok.portal.look.Shell;

/**
 * Pages of one module as they were drawn, by all that they show. How a page looks follows from its template, its model and its frame alone; who comes back to it, and the
 * many who look for the same outage, get the same bytes. Everything before the drawing was done for this request: access, rows, model, frame.
 *
 * <p>A page is kept when it is asked for the second time, in one of a fixed number of places, until another one needs its place or the module goes.
 */
final class Drawn {
    private static final int PLACES = 128;
    private static final int ASKED = 4096;
    private static final int MOST_BYTES = 48 * 1024;

    private final Values values = new Values();
    private final AtomicReferenceArray<Kept> places = new AtomicReferenceArray<>(PLACES);
    private final AtomicIntegerArray asked = new AtomicIntegerArray(ASKED);

    /** All that a page shows. */
    record Sheet(String template, Object model, Shell shell, LocalDate today) {}

    private record Kept(int hash, Sheet sheet, byte[] bytes) {}

    /** Whether pages of this model look the same whenever it is equal. */
    boolean takes(Object model) {
        return model != null && values.are(model.getClass());
    }

    /** The bytes of an equal page, or null. */
    byte[] find(Sheet sheet) {
        int hash = hash(sheet);
        Kept kept = places.get(hash & (PLACES - 1));
        return kept != null && kept.hash == hash && kept.sheet.equals(sheet) ? kept.bytes : null;
    }

    /** Keeps a page that was asked for before; remembers of another one only that it was asked for. */
    void drawn(Sheet sheet, byte[] bytes) {
        int hash = hash(sheet);
        boolean before = asked.getAndSet(hash & (ASKED - 1), hash) == hash;
        if (before && bytes.length <= MOST_BYTES) {
            places.set(hash & (PLACES - 1), new Kept(hash, sheet, bytes));
        }
    }

    private static int hash(Sheet sheet) {
        int hash = sheet.hashCode();
        return hash ^ (hash >>> 16);
    }
}
