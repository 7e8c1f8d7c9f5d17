package pl.ibok.registration.office;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.registration.type.Bilingual;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.CaseType.Audience;
import pl.ibok.registration.type.CaseType.Category;
import pl.ibok.registration.type.Term;

/**
 * A type as it is edited, without its questions.
 *
 * @param edit of the draft as the administrator saw it; a new type needs none
 */
public record TypeForm(
        String code,
        Category category,
        String namePl,
        String nameEn,
        String aboutPl,
        String aboutEn,
        Audience audience,
        Integer files,
        String queue,
        boolean urgent,
        Integer term,
        Term.Unit termUnit,
        Integer longest,
        Term.Unit longestUnit,
        String basis,
        Integer edit)
        implements Form {
    private static final int MOST = 999;
    private static final int SOME_YEAR = 2026;

    @Override
    public void check(Problems problems) {
        problems.demand(code == null || code.matches("[a-z][a-z0-9-]{1,39}"), "code", "registration.types.error.code");
        problems.demand(namePl != null, "namePl", "registration.types.error.name");
        problems.demand(nameEn != null, "nameEn", "registration.types.error.name.en");
        problems.demand(category != null, "category", "registration.error.choice");
        problems.demand(audience != null, "audience", "registration.error.choice");
        problems.demand(queue != null, "queue", "registration.error.choice");
        problems.demand(files != null && files >= 0 && files <= 10, "files", "registration.types.error.files");
        problems.demand(term == null || (term > 0 && term <= MOST), "term", "registration.types.error.term", MOST);
        problems.demand(term == null || termUnit != null, "termUnit", "registration.error.choice");
        problems.demand(
                longest == null || (longest > 0 && longest <= MOST && term != null),
                "longest",
                "registration.types.error.longest",
                MOST);
        problems.demand(longest == null || longestUnit != null, "longestUnit", "registration.error.choice");
        if (problems.none() && longest != null) {
            problems.demand(!shortens(), "longest", "registration.types.error.shorter");
        }
    }

    /** Whether the extended deadline could come before the usual one, as a month may before thirty days. */
    private boolean shortens() {
        Term usual = new Term(term, termUnit);
        Term extended = new Term(longest, longestUnit);
        return Stream.of(Month.values())
                .map(month -> LocalDate.of(SOME_YEAR, month, 1))
                .anyMatch(day -> extended.from(day).isBefore(usual.from(day)));
    }

    CaseType applied(CaseType draft) {
        return new CaseType(
                draft.code(),
                draft.version(),
                category,
                new Bilingual(namePl, nameEn),
                new Bilingual(text(aboutPl), text(aboutEn)),
                audience,
                files,
                queue,
                urgent,
                term == null ? null : new Term(term, termUnit),
                longest == null ? null : new Term(longest, longestUnit),
                basis,
                null,
                draft.edit(),
                draft.fields());
    }

    CaseType fresh() {
        return applied(new CaseType(
                code, 1, category, null, null, audience, 0, queue, urgent, null, null, basis, null, 1, List.of()));
    }

    static Map<String, String> typed(CaseType t) {
        Map<String, String> typed = new HashMap<>();
        typed.put("category", word(t.category()));
        typed.put("namePl", t.name().pl());
        typed.put("nameEn", t.name().en());
        typed.put("aboutPl", t.about().pl());
        typed.put("aboutEn", t.about().en());
        typed.put("audience", word(t.audience()));
        typed.put("files", Integer.toString(t.files()));
        typed.put("queue", t.queue());
        typed.put("urgent", Boolean.toString(t.urgent()));
        typed.put("term", t.term() == null ? "" : Integer.toString(t.term().amount()));
        typed.put("termUnit", t.term() == null ? "" : word(t.term().unit()));
        typed.put(
                "longest",
                t.longest() == null ? "" : Integer.toString(t.longest().amount()));
        typed.put("longestUnit", t.longest() == null ? "" : word(t.longest().unit()));
        typed.put("basis", text(t.basis()));
        return typed;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
