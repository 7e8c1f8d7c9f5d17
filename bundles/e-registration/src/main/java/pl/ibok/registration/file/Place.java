package pl.ibok.registration.file;

import java.util.UUID;

/**
 * Where a page of cases ends: the next one begins after it.
 *
 * @param at what the list is ordered by: a day or a moment
 */
public record Place(Comparable<?> at, UUID id) {

    /** As it stands in an address; {@link Order#place} reads it. */
    public String text() {
        return at + "_" + id;
    }
}
