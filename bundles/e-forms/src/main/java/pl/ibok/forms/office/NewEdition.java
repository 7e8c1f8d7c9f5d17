package pl.ibok.forms.office;

import java.time.LocalDate;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;

/**
 * A new edition of a form.
 *
 * @param from first day it holds; blank = today
 */
public record NewEdition(LocalDate from, Upload pdf, Upload editable) implements Form, WithFiles {

    @Override
    public void check(Problems problems) {
        checkFiles(problems);
    }
}
