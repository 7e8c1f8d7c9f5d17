package pl.ibok.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.forms.Editorial.TODAY;
import static pl.ibok.forms.Editorial.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Upload;
import pl.ibok.forms.catalogue.Category;
import pl.ibok.forms.catalogue.PaperForm;
import pl.ibok.forms.office.Described;
import pl.ibok.forms.office.NewEdition;
import pl.ibok.forms.office.NewForm;
import pl.ibok.forms.office.NewFormPage;
import pl.ibok.forms.office.OfficeFormPage;
import pl.ibok.forms.pages.FormPage;
import pl.ibok.testing.TestDatabase;

class OfficeDbTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    private Editorial editorial;

    @BeforeEach
    void open() {
        editorial = new Editorial(DB);
    }

    @AfterEach
    void close() {
        editorial.close();
    }

    /** A PDF of so many empty pages. */
    private static Upload pdf(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new Editorial.Sent("wzór.pdf", out.toByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Object add(String title, Upload file, LocalDate from, String once) {
        NewForm form = new NewForm(Category.PAYMENT, title, "Opis", null, true, null, from, file, null);
        return editorial.page(NewFormPage.class).add(SomeVisit.editor(once, editorial.clock), Input.of(form));
    }

    private Object replace(String code, Upload file, LocalDate from) {
        return office().replace(
                        SomeVisit.editor("", editorial.clock), code, Input.of(new NewEdition(from, file, null)));
    }

    private OfficeFormPage office() {
        return editorial.page(OfficeFormPage.class);
    }

    private OfficeFormPage.Model model(String code) {
        return (OfficeFormPage.Model)
                office().form(SomeVisit.editor("", editorial.clock), code).model();
    }

    private static String code(Object answer) {
        assertThat(answer).isInstanceOf(Done.class);
        String location = ((Done) answer).location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private byte[] download(String code) {
        return bytes(editorial.page(FormPage.class).file(SomeVisit.stranger(editorial.clock), code, "pdf"));
    }

    private static List<String> problems(Object answer) {
        assertThat(answer).isInstanceOf(Page.class);
        assertThat(((Page) answer).status()).isEqualTo(422);
        return ((Page) answer)
                .input().problems().all().stream()
                        .map(problem -> problem.field() + " " + problem.message())
                        .toList();
    }

    @Test
    void a_form_that_is_added_is_there_for_anyone_and_audited() {
        Upload file = pdf(1);
        String code = code(add("Wniosek o ulgę: Żółty", file, null, ""));
        assertThat(code).isEqualTo("wniosek-o-ulge-zolty");
        assertThat(download(code)).isEqualTo(((Editorial.Sent) file).content());
        assertThat(editorial.audited).contains("forms.added form " + code, "forms.edition_added form " + code);
        assertThat(code(add("Wniosek o ulgę: Żółty", file, null, ""))).isEqualTo(code + "-2");
    }

    @Test
    void a_form_sent_twice_is_added_once() {
        String first = code(add("Raz", pdf(1), null, "klucz"));
        assertThat(code(add("Raz", pdf(1), null, "klucz"))).isEqualTo(first);
        assertThat(model(first).editions()).hasSize(1);
    }

    @Test
    void an_edition_planned_for_later_is_served_from_its_day_on() {
        Upload now = pdf(1);
        Upload later = pdf(2);
        String code = code(add("Plan", now, null, ""));
        code(replace(code, later, NEW_YEAR));
        assertThat(download(code)).isEqualTo(((Editorial.Sent) now).content());
        assertThat(model(code).editions())
                .extracting(edition -> edition.number() + " " + edition.validFrom() + " " + edition.validTo())
                .containsExactly("2 2027-01-01 null", "1 2026-11-23 2026-12-31");
        editorial.clock.moveTo(NEW_YEAR);
        assertThat(download(code)).isEqualTo(((Editorial.Sent) later).content());
        assertThat(office().cancel(SomeVisit.editor("", editorial.clock), code, 2))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.said()).isEqualTo("forms.said.tooLate"));
    }

    @Test
    void a_planned_edition_can_be_cancelled() {
        String code = code(add("Odwołane", pdf(1), null, ""));
        code(replace(code, pdf(2), NEW_YEAR));
        code(office().cancel(SomeVisit.editor("", editorial.clock), code, 2));
        assertThat(model(code).editions()).hasSize(1);
    }

    @Test
    void a_form_that_is_only_planned_is_not_found_yet() {
        String code = code(add("Kiedyś", pdf(1), NEW_YEAR, ""));
        assertThatThrownBy(() -> download(code)).isInstanceOf(Missing.class);
        editorial.clock.moveTo(NEW_YEAR);
        assertThat(download(code)).isNotEmpty();
    }

    @Test
    void the_past_is_not_rewritten() {
        assertThat(problems(add("Wczoraj", pdf(1), TODAY.minusDays(1), ""))).containsExactly("from forms.error.past");
    }

    @Test
    void a_file_that_must_not_come_in_is_named_and_nothing_is_added() {
        Upload page = new Editorial.Sent("a.pdf", "<html></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(problems(add("Zły plik", page, null, "inny klucz"))).containsExactly("pdf intake.kind");
        assertThatThrownBy(() -> model("zly-plik")).isInstanceOf(Missing.class);
        assertThat(problems(add("Bez pliku", null, null, ""))).containsExactly("pdf forms.error.file");
    }

    @Test
    void a_withdrawn_form_is_hidden_and_comes_back_with_all_its_editions() {
        String code = code(add("Wycofany", pdf(1), null, ""));
        code(office().withdraw(SomeVisit.editor("", editorial.clock), code));
        assertThatThrownBy(() -> download(code)).isInstanceOf(Missing.class);
        assertThat(model(code).editions()).hasSize(1);
        code(office().restore(SomeVisit.editor("", editorial.clock), code));
        assertThat(download(code)).isNotEmpty();
        assertThat(editorial.audited).contains("forms.withdrawn form " + code, "forms.restored form " + code);
    }

    @Test
    void of_two_editors_the_second_is_told() {
        String code = code(add("Dwoje", pdf(1), null, ""));
        PaperForm seen = model(code).form();
        assertThat(describe(code, "Pierwszy", seen.version())).isInstanceOf(Done.class);
        assertThat(problems(describe(code, "Drugi", seen.version()))).containsExactly(" forms.error.changed");
        assertThat(model(code).form().title()).isEqualTo("Pierwszy");
    }

    private Object describe(String code, String title, int version) {
        Described form = new Described(Category.DATA, title, "Opis", "słowa", false, "complaint", version);
        return office().describe(SomeVisit.editor("", editorial.clock), code, Input.of(form));
    }

    @Test
    void every_edition_can_be_looked_at_in_the_office() {
        Upload now = pdf(1);
        String code = code(add("Podgląd", pdf(3), null, ""));
        code(replace(code, now, NEW_YEAR));
        assertThat(bytes(office().file(SomeVisit.editor("", editorial.clock), code, 2, "pdf")))
                .isEqualTo(((Editorial.Sent) now).content());
        assertThatThrownBy(() -> office().file(SomeVisit.editor("", editorial.clock), code, 9, "pdf"))
                .isInstanceOf(Missing.class);
    }
}
