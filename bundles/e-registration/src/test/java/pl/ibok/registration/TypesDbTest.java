package pl.ibok.registration;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static TypeForm form(String code, String name, Integer term, Term.Unit unit) {
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
                null,
                null,
                null);
    }

    /** Gives a type another Polish name, by the office's pages. */
    static void reword(Town town, String code, String name) {
        TypesPage page = town.page(TypesPage.class);
        page.draft(SomeVisit.clerk(), code);
        page.keep(SomeVisit.clerk(), code, Input.of(form(null, name, 14, Term.Unit.DAYS)));
        page.settle(SomeVisit.clerk(), code, Input.of(new Settling(Settling.What.PUBLISH)));
    }

    private static FieldForm question(String name, Field.Kind kind, String choices) {
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
                "szt.");
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
        fields.move("hydrant", "size", Input.of(new FieldsPage.Placing(FieldsPage.Placing.What.UP)));
        assertThat(types.offered("hydrant")).as("a draft").isEmpty();
        page.settle(SomeVisit.clerk(), "hydrant", Input.of(new Settling(Settling.What.PUBLISH)));
        CaseType hydrant = types.offered("hydrant").orElseThrow();
        assertThat(hydrant.fields()).extracting(Field::name).containsExactly("size", "count");
        assertThat(hydrant.fields().get(0).choices()).hasSize(2);
        page.settle(SomeVisit.clerk(), "hydrant", Input.of(new Settling(Settling.What.HIDE)));
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
        page.settle(SomeVisit.clerk(), "wrong", Input.of(new Settling(Settling.What.DISCARD)));
        assertThat(page.all().model().toString()).doesNotContain("Zły");
    }

    @Test
    void a_published_version_is_never_edited() {
        CaseType before = types.offered("septic").orElseThrow();
        TypesPage page = town.page(TypesPage.class);
        assertThat(List.of(before.version())).containsExactly(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> page.keep(SomeVisit.clerk(), "septic", Input.of(form(null, "Inaczej", null, null))))
                .isInstanceOf(pl.ibok.api.web.Missing.class);
    }
}
