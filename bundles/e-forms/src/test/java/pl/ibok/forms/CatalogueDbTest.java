package pl.ibok.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.forms.Editorial.CUSTOMER;
import static pl.ibok.forms.Editorial.TODAY;
import static pl.ibok.forms.Editorial.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.Words;
import pl.ibok.forms.catalogue.PaperForm;
import pl.ibok.forms.pages.CataloguePage;
import pl.ibok.forms.pages.FormPage;
import pl.ibok.forms.pages.Search;
import pl.ibok.testing.TestDatabase;

class CatalogueDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Editorial editorial;

    @BeforeAll
    static void open() {
        editorial = new Editorial(DB);
        editorial.service.demoActor().play(TODAY, TODAY);
    }

    @AfterAll
    static void close() {
        editorial.close();
    }

    private static SomeVisit stranger() {
        return SomeVisit.stranger(editorial.clock);
    }

    private static SomeVisit customer() {
        return SomeVisit.customer(CUSTOMER, editorial.clock);
    }

    private static List<String> found(SomeVisit visit, String words, String category) {
        var page = editorial.page(CataloguePage.class).catalogue(visit, Input.of(new Search(words, category, null)));
        return ((CataloguePage.Model) page.model())
                .forms().stream().map(PaperForm::title).toList();
    }

    private static FormPage page() {
        return editorial.page(FormPage.class);
    }

    @Test
    void a_stranger_finds_what_is_open_and_a_customer_finds_all_in_polish_order() {
        assertThat(found(stranger(), null, null))
                .hasSize(12)
                .doesNotContain("Upoważnienie do załatwiania spraw")
                .startsWith("Deklaracja o zbiorniku bezodpływowym i wywozie nieczystości", "Reklamacja");
        assertThat(found(customer(), null, null))
                .hasSize(13)
                .containsSubsequence(
                        "Upoważnienie do załatwiania spraw", "Wniosek o zawarcie umowy", "Wypowiedzenie umowy");
    }

    @Test
    void search_forgives_polish_letters_and_finds_everyday_words() {
        assertThat(found(stranger(), "zwrot nadplaty", null)).containsExactly("Wniosek o zwrot nadpłaty");
        assertThat(found(stranger(), "PROTOKOL wlasciciela", null))
                .containsExactly("Zmiana właściciela z protokołem przekazania");
        assertThat(found(stranger(), "szambo", null)).hasSize(1);
        assertThat(found(stranger(), "szambo", "payment")).isEmpty();
        assertThat(found(stranger(), null, "meter")).hasSize(2);
        assertThat(found(stranger(), "100%", null)).isEmpty();
    }

    @Test
    void each_demonstration_form_has_fields_with_tooltips_and_none_twice() throws IOException {
        for (String title : found(customer(), null, null)) {
            String code = found(title);
            byte[] pdf = bytes(page().member(customer(), code, "pdf"));
            keep(code, pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pl");
                assertThat(document.getNumberOfPages()).as(title).isLessThanOrEqualTo(2);
                Set<String> names = new HashSet<>();
                for (PDField field : document.getDocumentCatalog().getAcroForm().getFields()) {
                    assertThat(field.getAlternateFieldName())
                            .as(field.getFullyQualifiedName())
                            .isNotBlank();
                    assertThat(names.add(field.getFullyQualifiedName()))
                            .as(title + field.getFullyQualifiedName())
                            .isTrue();
                }
                assertThat(names).as(title).contains("klient_nazwa").hasSizeGreaterThan(8);
            }
        }
    }

    private static String found(String title) {
        var page = editorial.page(CataloguePage.class).catalogue(customer(), Input.of(new Search(title, null, null)));
        return ((CataloguePage.Model) page.model())
                .forms().stream()
                        .filter(form -> form.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .code();
    }

    @Test
    void a_customer_gets_the_form_with_their_own_data_in_it() throws IOException {
        byte[] pdf = bytes(page().filled(customer(), "zmiana-wlasciciela-z-protokolem-przekazania"));
        keep("filled", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getField("klient_nazwa").getValueAsString()).isEqualTo("Świątek-Żółć Łucja");
            assertThat(form.getField("klient_numer").getValueAsString()).isEqualTo(CUSTOMER);
            assertThat(form.getField("klient_adres").getValueAsString()).isEqualTo("ul. Źródlana 4, 98-290 Olszany");
            assertThat(form.getField("umowa_numer").getValueAsString()).isEqualTo("U/7/2025");
            assertThat(form.getField("wodomierz_numery").getValueAsString()).isEqualTo("447190");
            assertThat(form.getField("klient_telefon").getValueAsString()).isEmpty();
            assertThat(form.getField("nowy_nazwa").getValueAsString()).isEmpty();
        }
    }

    @Test
    void what_is_not_open_does_not_exist_for_a_stranger() {
        String code = "upowaznienie-do-zalatwiania-spraw";
        assertThatThrownBy(() -> page().form(stranger(), code)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page().file(stranger(), code, "pdf")).isInstanceOf(Missing.class);
        assertThat(page().form(customer(), code).status()).isEqualTo(200);
        assertThatThrownBy(() -> page().file(stranger(), "reklamacja", "docx")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> page().file(stranger(), "czego-nie-ma", "pdf")).isInstanceOf(Missing.class);
    }

    @Test
    void a_form_leads_to_its_case_where_one_can_be_opened() {
        assertThat(((FormPage.Model) page().form(customer(), "reklamacja").model())
                        .caseLink()
                        .path())
                .isEqualTo("/e-registration/new/complaint");
        assertThat(((FormPage.Model)
                                page().form(customer(), "wypowiedzenie-umowy").model())
                        .caseLink())
                .isNull();
    }

    @Test
    void staff_at_their_own_work_are_offered_neither_a_case_nor_data_of_their_own() {
        FormPage.Model staff = (FormPage.Model)
                page().form(SomeVisit.editor("", editorial.clock), "reklamacja").model();
        assertThat(staff.fillable()).isTrue();
        assertThat(staff.fills()).isFalse();
        assertThat(staff.stranger()).isFalse();
        assertThat(staff.caseLink()).isNull();
        assertThat(((FormPage.Model) page().form(customer(), "reklamacja").model()).fills())
                .isTrue();
    }

    @Test
    void the_file_has_the_checksum_that_the_page_shows() throws Exception {
        FormPage.Model model =
                (FormPage.Model) page().form(stranger(), "reklamacja").model();
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(bytes(page().file(stranger(), "reklamacja", "pdf")));
        assertThat(model.edition().files().get(0).sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void the_start_page_says_how_many_there_are() {
        Words words = customer();
        StartFacts.Facts facts = editorial.service.startFacts().facts(Set.of(CUSTOMER), TODAY, words);
        assertThat(facts.fact()).isEqualTo("forms.start.fresh[13, 1]");
    }

    @Test
    void the_demonstration_is_not_seeded_twice() {
        editorial.service.demoActor().play(TODAY, TODAY);
        assertThat(found(customer(), null, null)).hasSize(13);
        assertThat(editorial.found()).contains("reklamacja /office/e-forms/reklamacja");
    }

    /** For people to look at: the folder named by {@code IBOK_LOOK}. */
    private static void keep(String name, byte[] pdf) throws IOException {
        String folder = System.getenv("IBOK_LOOK");
        if (folder != null) {
            Files.write(Path.of(folder, "form-" + name + ".pdf"), pdf);
        }
    }
}
