package pl.ibok.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.ibok.api.access.Caller;

/**
 * What a platform bundle adds to the frame around every page. Asked for each page, so it answers from memory. Registered as a service; each method is optional.
 */
public interface FramePart {

    /** Unread messages of the caller, or -1 when this part keeps none. */
    default int unread(Caller caller) {
        return -1;
    }

    /** Links of the footer. */
    default List<FrameLink> footer(Locale locale) {
        return List.of();
    }

    /** Links for staff beside the e-services', already narrowed to what the caller may open. */
    default List<FrameLink> office(Caller caller) {
        return List.of();
    }

    /** A notice above every page, for example of planned maintenance. */
    default Optional<StartFacts.Notice> banner(Caller caller) {
        return Optional.empty();
    }

    /** Name of the customer whose view a member of staff has opened; null otherwise. */
    default String actingAs(Caller caller) {
        return null;
    }

    /** How this member of staff keeps the one-key shortcuts of the office (WCAG 2.1.4). */
    default Shortcuts shortcuts(Caller caller) {
        return Shortcuts.OFF;
    }

    /** Shortcuts of one key: none, by the key alone, or by the key with Alt. */
    enum Shortcuts {
        OFF,
        PLAIN,
        ALT
    }

    /** Absolute address of the accessibility declaration, for {@code <meta name="deklaracja-dostępności">}; null when this part has none. */
    default String accessibilityDeclaration() {
        return null;
    }

    /** A link. */
    record FrameLink(String href, String text) {}
}
