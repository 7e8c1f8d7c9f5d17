package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the reference page of components shows, template {@code components}: invented samples, in Polish.
 *
 * @param due a due panel with a part that is overdue
 * @param steps a full water line
 * @param services a ledger with one service that is down
 * @param year a chart with a year to compare with and an estimate
 * @param recent a small one
 * @param doubt a value in question
 * @param hours a day by the hour
 * @param code drawing of a transfer code
 */
public record Components(
        Due due,
        List<Step> steps,
        List<Start.Service> services,
        Bars year,
        Bars recent,
        Bars doubt,
        Bars hours,
        String code) {

    private static final int[] LITRES = {
        2, 1, 1, 1, 2, 9, 31, 48, 22, 12, 9, 8, 14, 16, 11, 9, 12, 21, 33, 38, 35, 24, 12, 4
    };

    static Components samples() {
        return new Components(
                sampleDue(),
                sampleSteps(),
                sampleServices(),
                new Bars(
                        "Zużycie w okresach, porównane z rokiem wcześniej",
                        "m³",
                        "listopad 2025 – listopad 2026",
                        "rok wcześniej",
                        periods()),
                new Bars(
                        "Zużycie w ostatnich okresach",
                        "m³",
                        "2026",
                        "2025",
                        List.of(bar("lip", 35, 38), bar("wrz", 31, 36), bar("lis", 23, 24))),
                new Bars(
                        "Zużycie zwykłe i z wpisanego odczytu",
                        "m³",
                        "",
                        "",
                        List.of(single("zwykle o tej porze", 21, false), single("z wpisanego odczytu", 82, true))),
                new Bars("Zużycie w kolejnych godzinach", "l", "", "", hoursOfDay()),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 25 25\">"
                        + "<path d=\"M1 1h7v7H1zM17 1h7v7h-7zM1 17h7v7H1zM10 3h3v5h-3zM10 11h9v4h-9zM12 18h4v5h-4z\"/></svg>");
    }

    private static Due sampleDue() {
        List<Due.Part> parts = List.of(
                new Due.Part("", "*414,76 zł* do poniedziałku 30 listopada", false),
                new Due.Part("", "w tym po terminie *197,02 zł*", true));
        return new Due("due", new BigDecimal("611.78"), parts, "#pay", "#why", null);
    }

    private static List<Step> sampleSteps() {
        return List.of(
                new Step("past", "10 listopada", "Odczyt: 1 289 m³"),
                new Step("past", "16 listopada", "Faktura 414,76 zł"),
                new Step("now", "Dziś, 23 listopada", ""),
                new Step("next", "30 listopada", "Termin zapłaty"),
                new Step("next", "4–10 stycznia", "Podaj odczyt"),
                new Step("later", "ok. 16 stycznia", "Następna faktura"));
    }

    private static List<Start.Service> sampleServices() {
        return List.of(
                service(
                        "reading",
                        "Odczyty",
                        "e-odczyt",
                        "Ostatni: *1 289 m³* (10 listopada). Następny od 4 stycznia.",
                        true),
                service("invoice", "Faktury", "e-faktura", "Najnowsza: *414,76 zł*, za wrzesień–listopad.", true),
                service("payments", "Płatności", "e-płatności", "Ostatnia wpłata: *456,84 zł*, 30 września.", true),
                service("registration", "Zgłoszenia", "e-rejestracja", "", false));
    }

    private static Start.Service service(String icon, String name, String code, String fact, boolean available) {
        return new Start.Service(icon, name, code, fact, "#" + icon, available);
    }

    private static List<Bars.Bar> periods() {
        return List.of(
                bar("lis–sty", 21, 22),
                new Bars.Bar("sty–mar", BigDecimal.valueOf(19), BigDecimal.valueOf(20), true, false, "szacunek"),
                bar("mar–maj", 24, 25),
                bar("maj–lip", 35, 38),
                bar("lip–wrz", 31, 36),
                bar("wrz–lis", 23, 24));
    }

    private static Bars.Bar bar(String label, int value, int before) {
        return new Bars.Bar(label, BigDecimal.valueOf(value), BigDecimal.valueOf(before), false, false, "");
    }

    private static Bars.Bar single(String label, int value, boolean doubt) {
        return new Bars.Bar(label, BigDecimal.valueOf(value), null, false, doubt, "");
    }

    private static List<Bars.Bar> hoursOfDay() {
        return IntStream.range(0, LITRES.length)
                .mapToObj(hour -> single(hour + ":00", LITRES[hour], false))
                .toList();
    }
}
