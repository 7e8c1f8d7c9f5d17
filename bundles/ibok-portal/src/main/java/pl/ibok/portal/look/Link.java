package pl.ibok.portal.look;

/** A link of the shell. */
public record Link(String href, String text) {}
