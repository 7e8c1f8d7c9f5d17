package pl.ibok.forms.pages;

import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;

/**
 * What the catalogue is asked for.
 *
 * @param q words
 * @param category lower-case name; others mean all
 * @param after code of the last form of the page before
 */
public record Search(String q, String category, String after) implements Form {
    @Override
    public void check(Problems problems) {
        // Whatever was typed finds something or nothing.
    }
}
