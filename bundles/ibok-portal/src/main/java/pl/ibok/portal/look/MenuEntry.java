package pl.ibok.portal.look;

/**
 * One entry of the menu, made from an installed e-service.
 *
 * @param href address, with the customer where one is chosen
 * @param text short everyday word: Odczyty, Faktury
 * @param current whether the page shown belongs to it
 * @param count work waiting behind it, shown as a badge; 0 for none
 */
public record MenuEntry(String href, String text, boolean current, int count) {
    public MenuEntry(String href, String text, boolean current) {
        this(href, text, current, 0);
    }
}
