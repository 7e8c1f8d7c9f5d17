package pl.ibok.information.post;

import java.time.Instant;

/**
 * A wording as it once stood.
 *
 * @param what created, edited, published, withdrawn or restored
 */
public record Version(int number, Instant at, String who, String what, Wording wording) {}
