package pl.ibok.registration.pages;

import java.util.List;
import java.util.Locale;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Field;
import pl.ibok.registration.type.Term;

/**
 * A type as it is shown to who files a case.
 *
 * @param open whether it can be filed without signing in
 * @param files how many files may be added besides those that are asked for
 * @param term amount, or 0 without a deadline
 */
public record TypeView(
        String code,
        String name,
        String about,
        CaseType.Category category,
        boolean open,
        boolean urgent,
        int files,
        int term,
        Term.Unit unit,
        String basis,
        List<Question> questions) {

    /** @param suffix unit after a number, may be empty */
    public record Question(
            String name,
            Field.Kind kind,
            boolean required,
            String label,
            String hint,
            List<Option> options,
            String suffix) {}

    public record Option(String value, String title) {}

    public static TypeView of(CaseType type, Locale locale) {
        return new TypeView(
                type.code(),
                type.name().in(locale),
                type.about().in(locale),
                type.category(),
                type.open(),
                type.urgent(),
                type.files(),
                type.term() == null ? 0 : type.term().amount(),
                type.term() == null ? null : type.term().unit(),
                type.basis(),
                type.fields().stream().map(field -> question(field, locale)).toList());
    }

    private static Question question(Field field, Locale locale) {
        return new Question(
                field.name(),
                field.kind(),
                field.required(),
                field.label().in(locale),
                field.hint().in(locale),
                field.choices().stream()
                        .map(choice -> new Option(choice.value(), choice.title().in(locale)))
                        .toList(),
                field.suffix());
    }
}
