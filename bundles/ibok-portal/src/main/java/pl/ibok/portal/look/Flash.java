package pl.ibok.portal.look;

/**
 * What the last action did, shown once at the top of the next page.
 *
 * @param kind {@code ok}, {@code info}, {@code warn} or {@code bad}
 * @param text one or two sentences; the first one is set bold
 */
public record Flash(String kind, String text) {}
