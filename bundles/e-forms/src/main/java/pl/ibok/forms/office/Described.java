package pl.ibok.forms.office;

import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.forms.catalogue.Category;
import pl.ibok.forms.catalogue.Editing.Description;

/**
 * What a form says about itself.
 *
 * @param version as the editor saw it
 */
public record Described(
        Category category,
        String title,
        String description,
        String words,
        boolean open,
        String caseType,
        Integer version)
        implements Form {

    @Override
    public void check(Problems problems) {
        check(category, title, description, words, problems);
        problems.demand(version != null, "", "forms.error.changed");
    }

    static void check(Category category, String title, String description, String words, Problems problems) {
        problems.demand(category != null, "category", "forms.error.category");
        problems.demand(title != null && title.length() <= 120, "title", "forms.error.title");
        problems.demand(description != null && description.length() <= 2000, "description", "forms.error.description");
        problems.demand(words == null || words.length() <= 500, "words", "forms.error.words");
    }

    Description plain() {
        return new Description(category, title, description, words, open, caseType);
    }
}
