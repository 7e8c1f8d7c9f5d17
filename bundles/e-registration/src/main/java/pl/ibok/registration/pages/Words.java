package pl.ibok.registration.pages;

import java.util.List;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;

/**
 * A message in a case, with files.
 *
 * @param text may be empty where files come along
 */
public record Words(String text, List<Upload> files) implements Form {
    private static final int LONGEST = 4000;
    private static final int MOST_FILES = 5;

    @Override
    public void check(Problems problems) {
        problems.demand(text != null || !files.isEmpty(), "text", "registration.error.words");
        problems.demand(text == null || text.length() <= LONGEST, "text", "registration.error.long", LONGEST);
        problems.demand(files.size() <= MOST_FILES, "files", "registration.error.files", MOST_FILES);
    }
}
