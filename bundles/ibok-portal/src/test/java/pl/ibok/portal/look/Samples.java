package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Data that the reference page of components shows. */
final class Samples {
    private Samples() {}

    static Map<String, Object> components() {
        return Map.of(
                "queue",
                queue(),
                "dueExample",
                due(),
                "stepsExample",
                steps(),
                "ledgerExample",
                ledger(),
                "chartExample",
                chart(),
                "smallChart",
                small(),
                "doubtChart",
                doubt(),
                "profileExample",
                profile(),
                "qrExample",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 25 25\"><path d=\"M1 1h7v7H1zM17 1h7v7h-7zM1 17h7v7H1zM10 3h3v5h-3zM10 11h9v4h-9zM12 18h4v5h-4z\"/></svg>");
    }

    private static List<Map<String, Object>> queue() {
        return List.of(
                task(
                        "Odczyt",
                        "Odczyt do sprawdzenia",
                        "Nowak Barbara, ul. Łąkowa 8",
                        "82 m³, zwykle 21",
                        "4 godz.",
                        "bad",
                        true),
                task(
                        "Odczyt",
                        "Odczyt niższy od poprzedniego",
                        "Wiśniewski Jan, Zalesie 31",
                        "−12 m³",
                        "6 godz.",
                        "bad",
                        false),
                task(
                        "Faktura",
                        "Reklamacja faktury",
                        "Zarządca Domów sp. z o.o., ul. Szkolna 4",
                        "FV/2026/11/04188",
                        "2 dni",
                        "warn",
                        false),
                task("Wodomierz", "Wymiana wodomierza", "Mazur Ewa, ul. Sadowa 11", "ogrodowy", "3 dni", "warn", false),
                task(
                        "Umowa",
                        "Warunki przyłączenia",
                        "Pawlak Tomasz, Dębina 2",
                        "dom jednorodzinny",
                        "17 dni",
                        "none",
                        false));
    }

    private static Map<String, Object> task(
            String kind, String title, String who, String value, String deadline, String urgency, boolean current) {
        return Map.of(
                "kind",
                kind,
                "title",
                title,
                "who",
                who,
                "value",
                value,
                "deadline",
                deadline,
                "urgency",
                urgency,
                "current",
                current,
                "href",
                "#" + value);
    }

    static Map<String, Object> due() {
        return Map.of(
                "state", "due",
                "amount", new BigDecimal("611.78"),
                "parts",
                        List.of(
                                Map.of(
                                        "icon",
                                        "",
                                        "text",
                                        "*414,76 zł* do poniedziałku 30 listopada (za 7 dni)",
                                        "overdue",
                                        false),
                                Map.of(
                                        "icon",
                                        "",
                                        "text",
                                        "w tym po terminie *197,02 zł*, w tym odsetki 6,26 zł",
                                        "overdue",
                                        true)),
                "payHref", "/e-payments/pay",
                "whyHref", "/e-invoice/due");
    }

    static List<Map<String, Object>> steps() {
        return List.of(
                step("past", "10 listopada", "Odczyt: 1 289 m³"),
                step("past", "16 listopada", "Faktura 414,76 zł"),
                step("now", "Dziś, 23 listopada", ""),
                step("next", "30 listopada", "Termin zapłaty"),
                step("next", "4–10 stycznia", "Podaj odczyt, przypomnimy SMS-em"),
                step("later", "ok. 16 stycznia", "Następna faktura"));
    }

    private static Map<String, Object> step(String state, String title, String detail) {
        return Map.of("state", state, "title", title, "detail", detail);
    }

    static List<Map<String, Object>> ledger() {
        return List.of(
                service(
                        "gauge",
                        "Odczyty",
                        "e-odczyt",
                        "Ostatni: *1 289 m³* (10 listopada). Następny od 4 stycznia.",
                        true),
                service("file-text", "Faktury", "e-faktura", "Najnowsza: *414,76 zł*, za wrzesień–listopad.", true),
                service("wallet", "Płatności", "e-płatności", "Ostatnia wpłata: *456,84 zł*, 30 września.", true),
                service("scale", "Zaległości", "e-wezwanie", "*1 faktura* po terminie, zostało 190,76 zł.", true),
                service("percent", "Odsetki", "e-nota", "*6,26 zł* na ostatniej fakturze.", true),
                service("wrench", "Zgłoszenia", "e-rejestracja", "*1 otwarte:* wyciek przed posesją.", false),
                service("file-pen-line", "Druki", "e-druki", "14 formularzy, wypełnimy je danymi z umowy.", true),
                service(
                        "megaphone",
                        "Informacje",
                        "e-informacje",
                        "Wyłączenia, taryfa, jakość wody w Twojej strefie.",
                        true));
    }

    private static Map<String, Object> service(String icon, String name, String code, String fact, boolean available) {
        return Map.of(
                "icon", icon, "name", name, "code", code, "fact", fact, "href", "/" + icon, "available", available);
    }

    static Map<String, Object> chart() {
        return Map.of(
                "title", "Zużycie wody w okresach, porównane z rokiem wcześniej",
                "unit", "m³",
                "current", "listopad 2025 – listopad 2026",
                "previous", "rok wcześniej",
                "bars",
                        List.of(
                                bar("lis–sty", 21, 22, ""),
                                bar("sty–mar", 19, 20, "szacunek"),
                                bar("mar–maj", 24, 25, ""),
                                bar("maj–lip", 35, 38, ""),
                                bar("lip–wrz", 31, 36, ""),
                                bar("wrz–lis", 23, 24, "")));
    }

    static Map<String, Object> small() {
        return Map.of(
                "title", "Zużycie wody w ostatnich okresach",
                "unit", "m³",
                "current", "2026",
                "previous", "2025",
                "bars", List.of(bar("lip", 35, 38, ""), bar("wrz", 31, 36, ""), bar("lis", 23, 24, "")));
    }

    static Map<String, Object> doubt() {
        return Map.of(
                "title", "Zużycie zwykłe i z wpisanego odczytu",
                "unit", "m³",
                "bars",
                        List.of(
                                Map.of("label", "zwykle", "value", 21),
                                Map.of("label", "z odczytu", "value", 82, "doubt", true)));
    }

    static Map<String, Object> profile() {
        int[] litres = {2, 1, 1, 1, 2, 9, 31, 48, 22, 12, 9, 8, 14, 16, 11, 9, 12, 21, 33, 38, 35, 24, 12, 4};
        List<Map<String, Object>> bars = new ArrayList<>();
        for (int hour = 0; hour < litres.length; hour++) {
            bars.add(Map.of("label", hour + ":00", "value", litres[hour]));
        }
        return Map.of("title", "Zużycie wody w kolejnych godzinach", "unit", "l", "bars", bars);
    }

    private static Map<String, Object> bar(String label, int value, int before, String note) {
        return Map.of("label", label, "value", value, "before", before, "note", note, "estimate", !note.isEmpty());
    }
}
