package pl.ibok.api.office;

import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.office.CustomerPart.Fact;
import pl.ibok.api.web.Words;

/** What a bundle says on the office's first page of what happened today: at most one indexed query, read-only. Registered as a service. */
public interface DayFacts {

    /** Name of the module it belongs to. */
    String module();

    /** Staff permission without which it is not shown. */
    String permission();

    /** @param words of the bundle that registered this */
    List<Fact> facts(LocalDate today, Words words);
}
