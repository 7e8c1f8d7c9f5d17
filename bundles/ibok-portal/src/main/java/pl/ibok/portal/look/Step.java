package pl.ibok.portal.look;

/**
 * A step on the water line.
 *
 * @param state {@code past}, {@code cancelled}, {@code now}, {@code next} or {@code later}
 * @param title the date, or what happened
 * @param detail one line; empty for none
 */
public record Step(String state, String title, String detail) {}
