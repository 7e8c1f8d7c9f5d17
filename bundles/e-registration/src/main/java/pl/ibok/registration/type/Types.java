package pl.ibok.registration.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.registration.type.CaseType.Audience;
import pl.ibok.registration.type.CaseType.Category;

/** The types as they are offered, and as cases were filed by them. */
public final class Types {
    private final Store store;

    public Types(Store store) {
        this.store = store;
    }

    /**
     * The types offered now, by category and name, without their questions.
     *
     * @param openOnly whether only those that anyone may file
     */
    public List<CaseType> offered(boolean openOnly) {
        return store.sql(
                        """
                        SELECT t.* FROM registration.offer o JOIN registration.case_type t USING (code, version)
                        WHERE o.active AND (NOT ?::boolean OR t.audience = 'anyone')
                        ORDER BY array_position(ARRAY['fault', 'meter', 'contract', 'invoice', 'connection', 'other'], t.category), t.urgent DESC, t.name_pl""",
                        openOnly)
                .list(row -> type(row, List.of()));
    }

    /** A type that is offered now, with its questions. */
    public Optional<CaseType> offered(String code) {
        return store.sql(
                        """
                        SELECT t.* FROM registration.offer o JOIN registration.case_type t USING (code, version)
                        WHERE o.active AND o.code = ?""",
                        code)
                .first(row -> type(row, List.of()))
                .map(this::withFields);
    }

    /** Any version of a type, with its questions. */
    public Optional<CaseType> find(String code, int version) {
        return store.sql("SELECT * FROM registration.case_type WHERE code = ? AND version = ?", code, version)
                .first(row -> type(row, List.of()))
                .map(this::withFields);
    }

    /** The queues, in Polish order. */
    public List<Queue> queues() {
        return store.sql("SELECT code, name_pl, name_en FROM registration.queue ORDER BY name_pl")
                .list(row -> new Queue(row.text("code"), new Bilingual(row.text("name_pl"), row.text("name_en"))));
    }

    CaseType withFields(CaseType type) {
        List<Field> fields = store.sql(
                        "SELECT * FROM registration.type_field WHERE code = ? AND version = ? ORDER BY nth",
                        type.code(),
                        type.version())
                .list(Types::field);
        return type.with(fields);
    }

    static CaseType type(Row row, List<Field> fields) {
        return new CaseType(
                row.text("code"),
                row.number("version"),
                row.constant("category", Category.class),
                new Bilingual(row.text("name_pl"), row.text("name_en")),
                new Bilingual(row.text("about_pl"), row.text("about_en")),
                row.constant("audience", Audience.class),
                row.number("files"),
                row.text("queue"),
                row.flag("urgent"),
                term(row, "term"),
                term(row, "longest"),
                row.text("basis"),
                row.instant("published_at"),
                row.number("edit"),
                fields);
    }

    private static Term term(Row row, String column) {
        return row.isNull(column)
                ? null
                : new Term(row.number(column), row.constant(column + "_unit", Term.Unit.class));
    }

    private static Field field(Row row) {
        List<String> values = row.texts("choices");
        List<String> polish = row.texts("choices_pl");
        List<String> english = row.texts("choices_en");
        List<Field.Choice> choices = new ArrayList<>();
        IntStream.range(0, values.size())
                .forEach(i ->
                        choices.add(new Field.Choice(values.get(i), new Bilingual(polish.get(i), english.get(i)))));
        return new Field(
                row.text("name"),
                row.constant("kind", Field.Kind.class),
                row.flag("required"),
                new Bilingual(row.text("label_pl"), row.text("label_en")),
                new Bilingual(row.text("hint_pl"), row.text("hint_en")),
                choices,
                row.decimal("least"),
                row.decimal("most"),
                row.text("suffix"));
    }

    /** Where cases of a type go. */
    public record Queue(String code, Bilingual name) {}
}
