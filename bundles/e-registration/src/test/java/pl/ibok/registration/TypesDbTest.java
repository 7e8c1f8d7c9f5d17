package pl.ibok.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.registration.office.FieldForm;
import pl.ibok.registration.office.FieldsPage;
import pl.ibok.registration.office.TypeForm;
import pl.ibok.registration.office.TypesPage;
import pl.ibok.registration.office.TypesPage.Settling;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.CaseType.Audience;
import pl.ibok.registration.type.CaseType.Category;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Field;
import pl.ibok.registration.type.Term;
import pl.ibok.registration.type.Types;
import pl.ibok.testing.TestDatabase;

class TypesDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Town town;
    static Types types;

    @BeforeAll
    static void settle() {
        town = new Town(DB);
        types = new Types(town.store);
    }

    @AfterAll
    static void leave() {
        town.close();
    }

    /** As the newest version of the type is seen now. */
    private static TypeForm form(String code, String name, Integer term, Term.Unit unit) {
        return form(code, name, term, unit, null, null, null);
    }

    private static TypeForm form(
            String code,
            String name,
            Integer term,
            Term.Unit unit,
            Integer longest,
            Term.Unit longestUnit,
            Integer edit) {
        return new TypeForm(
                code,
                Category.OTHER,
                name,
                name + " (en)",
                null,
                null,
                Audience.ANYONE,
                2,
                "office",
                false,
                term,
                unit,
                longest,
                longestUnit,
                null,
                edit);
    }

    /** Gives a type another Polish name, by the office's pages. */
    static void reword(Town town, String code, String name) {
        TypesPage page = town.page(TypesPage.class);
        page.draft(SomeVisit.clerk(), code);
        page.keep(
                SomeVisit.clerk(), code, Input.of(form(null, name, 14, Term.Unit.DAYS, null, null, edit(town, code))));
        settle(town, code, Settling.What.PUBLISH);
    }

    private static int edit(Town town, String code) {
        return town.store
                .sql("SELECT edit FROM registration.case_type WHERE code = ? ORDER BY version DESC LIMIT 1", code)
                .one(row -> row.number("edit"));
    }

    private static Object settle(Town town, String code, Settling.What what) {
        return town.page(TypesPage.class)
                .settle(SomeVisit.clerk(), code, Input.of(new Settling(what, edit(town, code))));
    }

    private static String problems(Object answer) {
        return ((Page) answer).input().problems().all().toString();
    }

    private static FieldForm question(String name, Field.Kind kind, String choices) {
        return question(name, kind, choices, null);
    }

    private static FieldForm question(String name, Field.Kind kind, String choices, Integer edit) {
        return new FieldForm(
                name,
                kind,
                true,
                "Pytanie " + name,
                "Question " + name,
                null,
                null,
                choices,
                null,
                BigDecimal.TEN,
                "szt.",
                edit);
    }

    @Test
    void the_types_of_a_water_utility_are_there_with_their_deadlines() {
        assertThat(types.offered(false)).hasSize(29);
        assertThat(types.offered(true)).allMatch(CaseType::open).hasSizeGreaterThan(10);
        CaseType house = types.offered("connection-house").orElseThrow();
        assertThat(house.term()).isEqualTo(new Term(21, Term.Unit.DAYS));
        assertThat(house.longest()).isEqualTo(new Term(42, Term.Unit.DAYS));
        assertThat(house.fields())
                .extracting(Field::name)
                .contains("applicant", "plot", "purpose", "water_household", "sewage_household", "area", "plan");
        assertThat(types.offered("rodo").orElseThrow().longest()).isEqualTo(new Term(3, Term.Unit.MONTHS));
    }

    @Test
    void a_type_is_made_in_the_office_and_offered_once_published() {
        TypesPage page = town.page(TypesPage.class);
        FieldsPage fields = town.page(FieldsPage.class);
        Object added = page.add(
                SomeVisit.clerk(), Input.of(form("hydrant", "Wypożyczenie hydrantu", 7, Term.Unit.WORKED_DAYS)));
        assertThat(added).isInstanceOf(Done.class);
        fields.add("hydrant", Input.of(question("count", Field.Kind.NUMBER, null)));
        fields.add(
                "hydrant", Input.of(question("size", Field.Kind.CHOICE, "dn50 = DN 50 | DN 50\ndn80 = DN 80 | DN 80")));
        fields.move(
                SomeVisit.clerk(),
                "hydrant",
                "size",
                Input.of(new FieldsPage.Placing(FieldsPage.Placing.What.UP, edit(town, "hydrant"))));
        assertThat(types.offered("hydrant")).as("a draft").isEmpty();
        settle(town, "hydrant", Settling.What.PUBLISH);
        CaseType hydrant = types.offered("hydrant").orElseThrow();
        assertThat(hydrant.fields()).extracting(Field::name).containsExactly("size", "count");
        assertThat(hydrant.fields().get(0).choices()).hasSize(2);
        settle(town, "hydrant", Settling.What.HIDE);
        assertThat(types.offered("hydrant")).isEmpty();
        assertThat(town.audited).contains("registration.type-published null", "registration.type-offered null");
    }

    @Test
    void wrong_choices_are_named_by_their_line() {
        TypesPage page = town.page(TypesPage.class);
        page.add(SomeVisit.clerk(), Input.of(form("wrong", "Zły", null, null)));
        Page answer = (Page) town.page(FieldsPage.class)
                .add("wrong", Input.of(question("size", Field.Kind.CHOICE, "a = A | A\nb: B")));
        assertThat(answer.input().problems().all().toString())
                .contains("registration.types.error.choice")
                .contains("2");
        assertThat(page.add(SomeVisit.clerk(), Input.of(form("wrong", "Drugi", null, null))))
                .isInstanceOf(Page.class);
        settle(town, "wrong", Settling.What.DISCARD);
        assertThat(page.all().model().toString()).doesNotContain("Zły");
    }

    @Test
    void a_published_version_is_never_edited() {
        CaseType before = types.offered("septic").orElseThrow();
        TypesPage page = town.page(TypesPage.class);
        assertThat(List.of(before.version())).containsExactly(1);
        assertThat(problems(page.keep(SomeVisit.clerk(), "septic", Input.of(form(null, "Inaczej", null, null)))))
                .contains("registration.types.error.published");
        assertThat(problems(
                        town.page(FieldsPage.class).add("septic", Input.of(question("extra", Field.Kind.TEXT, null)))))
                .contains("registration.types.error.published");
        assertThat(problems(settle(town, "septic", Settling.What.PUBLISH)))
                .contains("registration.types.error.published");
        assertThat(types.offered("septic")).contains(before);
    }

    @Test
    void of_two_administrators_the_slower_is_told_and_nothing_is_lost() {
        TypesPage page = town.page(TypesPage.class);
        FieldsPage fields = town.page(FieldsPage.class);
        page.add(SomeVisit.clerk(), Input.of(form("two", "Dwoje", null, null)));
        fields.add("two", Input.of(question("first", Field.Kind.TEXT, null)));
        int seen = edit(town, "two");
        assertThat(page.keep(SomeVisit.clerk(), "two", Input.of(form(null, "Szybsza", null, null, null, null, seen))))
                .isInstanceOf(Done.class);
        assertThat(town.audited).contains("registration.type-edited null");

        Page slower = (Page)
                page.keep(SomeVisit.clerk(), "two", Input.of(form(null, "Wolniejszy", null, null, null, null, seen)));
        assertThat(problems(slower)).contains("registration.types.error.changed");
        assertThat(slower.model().toString()).as("what holds now").contains("Szybsza");
        assertThat(problems(fields.keep("two", "first", Input.of(question("other", Field.Kind.TEXT, null, seen)))))
                .contains("registration.types.error.changed");
        Object removed = fields.move(
                SomeVisit.clerk(),
                "two",
                "first",
                Input.of(new FieldsPage.Placing(FieldsPage.Placing.What.REMOVE, seen)));
        assertThat(problems(removed)).contains("registration.types.error.changed");
        assertThat(((Page) removed).input().value("namePl"))
                .as("the form is as it is now")
                .isEqualTo("Szybsza");
        for (Settling.What what : List.of(Settling.What.PUBLISH, Settling.What.DISCARD)) {
            assertThat(problems(page.settle(SomeVisit.clerk(), "two", Input.of(new Settling(what, seen)))))
                    .contains("registration.types.error.changed");
        }

        assertThat(fields.add("two", Input.of(question("second", Field.Kind.TEXT, null))))
                .isInstanceOf(Done.class);
        settle(town, "two", Settling.What.PUBLISH);
        CaseType two = types.offered("two").orElseThrow();
        assertThat(two.name().pl()).isEqualTo("Szybsza");
        assertThat(two.fields()).extracting(Field::name).containsExactly("first", "second");
    }

    @Test
    void a_draft_changed_since_it_was_read_is_neither_kept_nor_published_nor_discarded() {
        town.page(TypesPage.class).add(SomeVisit.clerk(), Input.of(form("raced", "Wyścig", null, null)));
        Drafts drafts = new Drafts(town.store, types, (action, customer, subject, detail) -> {}, town.clock);
        CaseType read = drafts.newest("raced").orElseThrow();
        drafts.keep(read);
        assertThatThrownBy(() -> drafts.keep(read)).isInstanceOf(Drafts.Changed.class);
        assertThatThrownBy(() -> drafts.publish(read)).isInstanceOf(Drafts.Changed.class);
        assertThatThrownBy(() -> drafts.discard(read)).isInstanceOf(Drafts.Changed.class);
        assertThat(types.offered("raced")).isEmpty();
        assertThat(drafts.beginNew(read, "Ktoś")).isFalse();
    }

    @Test
    void deadlines_are_bounded_and_extending_makes_them_no_shorter() {
        TypesPage page = town.page(TypesPage.class);
        assertThat(problems(page.add(SomeVisit.clerk(), Input.of(form("far", "Daleko", 40_000, Term.Unit.DAYS)))))
                .contains("registration.types.error.term");
        assertThat(problems(page.add(
                        SomeVisit.clerk(),
                        Input.of(form("far", "Daleko", 14, Term.Unit.DAYS, 40_000, Term.Unit.DAYS, null)))))
                .contains("registration.types.error.longest");
        assertThat(problems(page.add(
                        SomeVisit.clerk(),
                        Input.of(form("far", "Daleko", 14, Term.Unit.DAYS, 7, Term.Unit.DAYS, null)))))
                .contains("registration.types.error.shorter");
        assertThat(problems(page.add(
                        SomeVisit.clerk(),
                        Input.of(form("far", "Daleko", 30, Term.Unit.DAYS, 1, Term.Unit.MONTHS, null)))))
                .as("not in February")
                .contains("registration.types.error.shorter");
        for (CaseType type : types.offered(false)) {
            Term term = type.term();
            Term longest = type.longest();
            if (longest != null) {
                assertThat(Input.of(form(
                                        null,
                                        type.code(),
                                        term.amount(),
                                        term.unit(),
                                        longest.amount(),
                                        longest.unit(),
                                        null))
                                .problems()
                                .all())
                        .as(type.code())
                        .isEmpty();
            }
        }
    }
}
