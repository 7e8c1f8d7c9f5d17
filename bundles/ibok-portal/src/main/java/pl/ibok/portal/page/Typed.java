package pl.ibok.portal.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ibok.api.web.Problems;
import pl.ibok.portal.look.Input;
import pl.ibok.portal.visit.PortalVisit;

/** What was typed and what is wrong, in words, for the page that shows a form again. */
final class Typed {
    private Typed() {}

    static Input of(PortalVisit visit, Presentation presentation, pl.ibok.api.web.Input<?> input) {
        return input == null ? Input.NONE : new Input(shown(input.typed()), problems(visit, presentation, input));
    }

    /** Never sends a password back to the page. */
    private static Map<String, List<String>> shown(Map<String, List<String>> typed) {
        Map<String, List<String>> shown = new HashMap<>(typed);
        shown.keySet().removeIf(field -> field.toLowerCase(Locale.ROOT).contains("password"));
        return shown;
    }

    /** Field → sentence, in the order in which they were found. */
    static Map<String, String> problems(PortalVisit visit, Presentation presentation, pl.ibok.api.web.Input<?> input) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Problems.Problem problem : input.problems().all()) {
            words.putIfAbsent(
                    problem.field(),
                    visit.text(problem.message(), problem.arguments().toArray()));
        }
        return words;
    }
}
