package pl.ibok.forms.office;

import java.time.LocalDate;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;

/** The files of an edition, as they were sent. */
interface WithFiles {
    LocalDate from();

    Upload pdf();

    Upload editable();

    default void checkFiles(Problems problems) {
        problems.demand(pdf() != null || editable() != null, "pdf", "forms.error.file");
    }
}
