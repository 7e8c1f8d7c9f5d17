package pl.ibok.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.testing.TestDatabase;

/** Forms in the office's search, which may come later than they. */
class FoundDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    private static Editorial editorial;

    @BeforeAll
    static void settle() {
        editorial = new Editorial(DB);
    }

    @AfterAll
    static void leave() {
        editorial.close();
    }

    @Test
    void forms_from_before_the_search_are_found_when_it_comes_and_are_written_once() {
        SearchIndex office = editorial.index.remove(0);
        editorial.service.demoActor().play(Editorial.TODAY, Editorial.TODAY);
        assertThat(editorial.found()).isEmpty();

        editorial.index.add(office);
        editorial.service.searchRows().come(office);
        assertThat(jobs()).hasSize(1);
        editorial.service.searchRows().run(new Run());
        assertThat(editorial.found()).hasSize(13).contains("reklamacja /office/e-forms/reklamacja");

        editorial.service.searchRows().come(office);
        assertThat(jobs()).as("after a restart").hasSize(1);

        editorial.index.clear();
        editorial.service.searchRows().changed("code = ?", "reklamacja");
        editorial.index.add(office);
        editorial.service.searchRows().come(office);
        assertThat(jobs()).as("one form changed while there was no search").hasSize(2);
    }

    private static List<Job> jobs() {
        return editorial.jobs();
    }

    private record Run() implements JobRun {
        @Override
        public UUID id() {
            return UUID.randomUUID();
        }

        @Override
        public String argument() {
            return "1";
        }

        @Override
        public void progress(long done, long total, String message) {
            assertThat(done).isLessThanOrEqualTo(total);
        }
    }
}
