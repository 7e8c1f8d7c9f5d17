package pl.ibok.forms.demo;

import java.util.List;
import pl.ibok.forms.catalogue.Category;
import pl.ibok.forms.catalogue.Editing.Description;

/**
 * A form of the demonstration's utility.
 *
 * @param template under {@code print/}
 * @param fresh whether it came on the demonstration's last day
 */
record DemoForm(
        String template,
        Category category,
        String title,
        String text,
        String words,
        boolean open,
        String caseType,
        boolean fresh) {

    static final List<DemoForm> ALL = List.of(
            of(
                    "umowa",
                    Category.CONTRACT,
                    "Wniosek o zawarcie umowy",
                    "Gdy kupujesz dom, mieszkanie z własną umową albo budujesz. Umowę dostaniesz do podpisu pocztą albo w portalu.",
                    "nowa umowa woda ścieki przyłączenie licznika",
                    "contract-new"),
            of(
                    "wlasciciel",
                    Category.CONTRACT,
                    "Zmiana właściciela z protokołem przekazania",
                    "Jeden formularz dla sprzedającego i kupującego. Wpiszcie stan wodomierza z dnia przekazania, podpisują obie strony.",
                    "sprzedaż kupno domu przepisanie licznika protokół zdawczo-odbiorczy",
                    "owner-change"),
            of(
                    "wypowiedzenie",
                    Category.CONTRACT,
                    "Wypowiedzenie umowy",
                    "Gdy nie chcesz już brać wody pod tym adresem i nikt nie przejmuje umowy.",
                    "rozwiązanie rezygnacja zakończenie",
                    "contract-end"),
            of(
                    "wodomierz",
                    Category.METER,
                    "Zlecenie wymiany lub ekspertyzy wodomierza",
                    "Gdy wodomierz stoi, jest uszkodzony albo uważasz, że źle liczy. Opłata za ekspertyzę jest zwracana, gdy wodomierz źle liczył.",
                    "licznik sprawdzenie legalizacja awaria",
                    "meter-expertise"),
            of(
                    "ogrodowy",
                    Category.METER,
                    "Zgłoszenie podlicznika ogrodowego",
                    "Woda do podlewania nie trafia do kanalizacji. Po zgłoszeniu podlicznika nie płacisz za nią jak za ścieki.",
                    "podlewanie ogród bezpowrotnie zużyta woda odliczenie",
                    "garden-meter"),
            of(
                    "reklamacja",
                    Category.COMPLAINT,
                    "Reklamacja",
                    "Gdy faktura, jakość wody, ciśnienie albo obsługa nie są takie, jak powinny. Odpowiadamy w 14 dni.",
                    "skarga zażalenie faktura jakość ciśnienie",
                    "complaint-invoice"),
            of(
                    "nadplata",
                    Category.PAYMENT,
                    "Wniosek o zwrot nadpłaty",
                    "Zwracamy na wskazany rachunek. Bez wniosku nadpłata zmniejszy następną fakturę.",
                    "zwrot pieniędzy przelew",
                    "refund"),
            of(
                    "raty",
                    Category.PAYMENT,
                    "Wniosek o rozłożenie na raty",
                    "Gdy nie możesz zapłacić całej kwoty w terminie. Zaproponuj raty, odpowiemy na piśmie.",
                    "zaległość odroczenie ulga dług",
                    "instalments"),
            of(
                    "efaktura",
                    Category.PAYMENT,
                    "Zgoda na e-fakturę",
                    "Faktury będą tylko w portalu, bez papieru. Zgodę można cofnąć w każdej chwili.",
                    "faktura elektroniczna e-mail papier",
                    null),
            of(
                    "przylaczenie",
                    Category.CONNECTION,
                    "Wniosek o warunki przyłączenia",
                    "Dla właściciela działki, który chce podłączyć dom do wodociągu albo kanalizacji (art. 19a ustawy z 7 czerwca 2001 r.).",
                    "przyłącze budowa działka wodociąg kanalizacja",
                    "connection-house"),
            of(
                    "szambo",
                    Category.SEWAGE,
                    "Deklaracja o zbiorniku bezodpływowym i wywozie nieczystości",
                    "Dla domów bez kanalizacji: zbiornik albo przydomowa oczyszczalnia, liczba osób i kto wywozi.",
                    "szambo oczyszczalnia asenizacja wywóz",
                    "septic"),
            fresh(
                    "rodo",
                    Category.DATA,
                    "Wniosek o swoje dane osobowe",
                    "Kopia danych, poprawienie, usunięcie albo sprzeciw. Odpowiadamy w miesiąc (art. 15–21 RODO).",
                    "RODO prywatność usunięcie danych kopia",
                    "rodo"),
            members(
                    "upowaznienie",
                    Category.CONTRACT,
                    "Upoważnienie do załatwiania spraw",
                    "Ktoś bliski albo pracownik może załatwiać Twoje sprawy w biurze. Wskaż osobę, zakres i czas.",
                    "pełnomocnictwo reprezentacja",
                    null));

    private static DemoForm of(
            String template, Category category, String title, String text, String words, String caseType) {
        return new DemoForm(template, category, title, text, words, true, caseType, false);
    }

    private static DemoForm fresh(
            String template, Category category, String title, String text, String words, String caseType) {
        return new DemoForm(template, category, title, text, words, true, caseType, true);
    }

    private static DemoForm members(
            String template, Category category, String title, String text, String words, String caseType) {
        return new DemoForm(template, category, title, text, words, false, caseType, false);
    }

    Description description() {
        return new Description(category, title, text, words, open, caseType);
    }
}
