package pl.ibok.registration.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.registration.type.Bilingual;
import pl.ibok.registration.type.Field;

/**
 * A question as it is edited.
 *
 * @param choices one a line: {@code value = Polish words | English words}
 * @param edit of the draft as the administrator saw it; a new question needs none
 */
public record FieldForm(
        String name,
        Field.Kind kind,
        boolean required,
        String labelPl,
        String labelEn,
        String hintPl,
        String hintEn,
        String choices,
        BigDecimal least,
        BigDecimal most,
        String suffix,
        Integer edit)
        implements Form {

    @Override
    public void check(Problems problems) {
        problems.demand(name != null && name.matches("[a-z][a-z0-9_]{0,39}"), "name", "registration.types.error.field");
        problems.demand(kind != null, "kind", "registration.error.choice");
        problems.demand(labelPl != null, "labelPl", "registration.types.error.label");
        problems.demand(labelEn != null, "labelEn", "registration.types.error.label.en");
        problems.demand(
                least == null || most == null || least.compareTo(most) <= 0, "most", "registration.types.error.range");
        if (kind == Field.Kind.CHOICE) {
            checkChoices(problems);
        }
    }

    private void checkChoices(Problems problems) {
        List<String> lines = lines();
        problems.demand(lines.size() >= 2, "choices", "registration.types.error.choices");
        Set<String> values = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean right = lines.get(i).matches("[a-z0-9_-]+\\s*=\\s*[^|]+\\|.*\\S.*");
            problems.demand(right, "choices", "registration.types.error.choice", i + 1);
            String value = lines.get(i).split("=", 2)[0].strip();
            problems.demand(values.add(value), "choices", "registration.types.error.twice", i + 1);
        }
    }

    private List<String> lines() {
        return choices == null
                ? List.of()
                : choices.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    Field field() {
        List<Field.Choice> options = new ArrayList<>();
        if (kind == Field.Kind.CHOICE) {
            for (String line : lines()) {
                String[] parts = line.split("=", 2);
                String[] words = parts[1].split("\\|", 2);
                options.add(new Field.Choice(parts[0].strip(), new Bilingual(words[0].strip(), words[1].strip())));
            }
        }
        boolean number = kind == Field.Kind.NUMBER;
        return new Field(
                name,
                kind,
                required,
                new Bilingual(labelPl, labelEn),
                new Bilingual(text(hintPl), text(hintEn)),
                options,
                number ? least : null,
                number ? most : null,
                number ? text(suffix) : "");
    }

    static Map<String, String> typed(Field field) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", field.name());
        typed.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
        typed.put("required", Boolean.toString(field.required()));
        typed.put("labelPl", field.label().pl());
        typed.put("labelEn", field.label().en());
        typed.put("hintPl", field.hint().pl());
        typed.put("hintEn", field.hint().en());
        typed.put(
                "choices",
                field.choices().stream()
                        .map(choice -> choice.value() + " = " + choice.title().pl() + " | "
                                + choice.title().en())
                        .collect(Collectors.joining("\n")));
        typed.put("least", field.least() == null ? "" : field.least().toPlainString());
        typed.put("most", field.most() == null ? "" : field.most().toPlainString());
        typed.put("suffix", field.suffix());
        return typed;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
