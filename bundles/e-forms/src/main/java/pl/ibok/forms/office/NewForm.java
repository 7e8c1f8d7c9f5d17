package pl.ibok.forms.office;

import java.time.LocalDate;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;
import pl.ibok.forms.catalogue.Category;
import pl.ibok.forms.catalogue.Editing.Description;

/**
 * A new form with its first edition.
 *
 * @param from first day it holds; blank = today
 * @param pdf the file to print or fill
 * @param editable the same as DOCX or ODT
 */
public record NewForm(
        Category category,
        String title,
        String description,
        String words,
        boolean open,
        String caseType,
        LocalDate from,
        Upload pdf,
        Upload editable)
        implements Form, WithFiles {

    @Override
    public void check(Problems problems) {
        Described.check(category, title, description, words, problems);
        checkFiles(problems);
    }

    Description plain() {
        return new Description(category, title, description, words, open, caseType);
    }
}
