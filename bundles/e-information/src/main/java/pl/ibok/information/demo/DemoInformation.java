package pl.ibok.information.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Street;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.time.Clock;
import pl.ibok.information.post.Editing;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Post.Content;
import pl.ibok.information.post.Post.Outage;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.Wording;
import pl.ibok.information.quality.Laboratory;
import pl.ibok.information.quality.Laboratory.Result;
import pl.ibok.information.quality.Quality;

/** What the demonstration's utility has published: outages of each year, articles, results of the laboratory, and works on klient's street in some days. */
public final class DemoInformation implements DemoActor {
    private static final String KLIENT = "100101";
    private static final String EDITOR = "Redakcja";
    private static final Map<String, String> ZONES = Map.of(
            "olszany",
            "Olszany, Młyńska\nOlszany, Lipowa\nOlszany, Polna\nOlszany, Szkolna\nOlszany, Źródlana\nOlszany, Wrzosowa",
            "stawna",
            "Olszany, Łąkowa\nOlszany, Stawna");

    private final Posts posts;
    private final Editing editing;
    private final Quality quality;
    private final Laboratory laboratory;
    private final Streets streets;

    public DemoInformation(Posts posts, Editing editing, Quality quality, Laboratory laboratory, Streets streets) {
        this.posts = posts;
        this.editing = editing;
        this.quality = quality;
        this.laboratory = laboratory;
        this.streets = streets;
    }

    @Override
    public String name() {
        return "information";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void play(LocalDate day, LocalDate today) {
        if (day.getDayOfMonth() == 12 && day.getMonthValue() % 3 == 1) {
            sampled(day);
        }
        if (day.getDayOfMonth() == 17 && day.getMonthValue() % 4 == 2 && day.isBefore(today.minusDays(10))) {
            failure(day);
        }
        if (day.equals(today.minusDays(40))) {
            article(
                    "Przygotuj wodomierz na zimę",
                    "Prepare your meter for winter",
                    DemoTexts.WINTER_PL,
                    DemoTexts.WINTER_EN,
                    Post.Kind.ARTICLE);
            article(
                    "Twardość wody i kamień w czajniku",
                    "Hard water and limescale",
                    DemoTexts.HARD_PL,
                    DemoTexts.HARD_EN,
                    Post.Kind.ARTICLE);
        }
        if (day.equals(today.minusDays(5))) {
            article(
                    "Biuro 24 i 31 grudnia nieczynne",
                    "Our office is closed on 24 and 31 December",
                    DemoTexts.OFFICE_PL,
                    DemoTexts.OFFICE_EN,
                    Post.Kind.NOTICE);
        }
        if (day.equals(today.minusDays(1))) {
            works(day);
        }
    }

    private void article(String pl, String en, String bodyPl, String bodyEn, Post.Kind kind) {
        publish(kind, new Content(pl, en, bodyPl, bodyEn, null));
    }

    private void failure(LocalDate day) {
        publish(
                Post.Kind.OUTAGE,
                new Content(
                        "Awaria wodociągu w ulicy Stawnej",
                        "Burst main in Stawna",
                        "Naprawiamy pęknięty wodociąg. Po naprawie woda może być przez chwilę mętna: odkręć kran i poczekaj, aż będzie czysta.",
                        "We are mending a burst main. Water may be cloudy for a moment afterwards: let it run until it is clear.",
                        outage(
                                day,
                                13,
                                19,
                                false,
                                "ul. Stawna i Łąkowa",
                                "",
                                "Olszany, Stawna\nOlszany, Łąkowa: 1–20")));
    }

    /** Planned works on klient's street in four days, and a draft of others. */
    private void works(LocalDate day) {
        List<Street> own =
                streets.of(List.of(KLIENT), day).stream().map(House::street).toList();
        String street = own.isEmpty() || own.get(0).street() == null
                ? "Lipowa"
                : own.get(0).street();
        publish(
                Post.Kind.OUTAGE,
                new Content(
                        "Wymiana zasuw, ul. " + street,
                        "Replacement of valves, ul. " + street,
                        DemoTexts.VALVES_PL,
                        DemoTexts.VALVES_EN,
                        outage(
                                day.plusDays(5),
                                8,
                                14,
                                true,
                                "ul. " + street,
                                "Beczkowóz przy skrzyżowaniu z ulicą Szkolną",
                                "Olszany, " + street)));
        publish(
                Post.Kind.OUTAGE,
                new Content(
                        "Płukanie sieci w ulicy Stawnej",
                        "Flushing of mains in Stawna",
                        "Ciśnienie może być niższe, a woda przez chwilę mętna.",
                        "Pressure may be lower and water cloudy for a while.",
                        outage(day.plusDays(9), 22, 23, true, "ul. Stawna", "", "Olszany, Stawna")));
        editing.create(
                Post.Kind.OUTAGE,
                new Wording(
                        new Content(
                                "Przebudowa przyłączy w ulicy Polnej",
                                "",
                                "Szczegóły podamy po uzgodnieniu z wykonawcą.",
                                "",
                                outage(day.plusDays(30), 8, 16, true, "ul. Polna", "", "Olszany, Polna")),
                        null,
                        null),
                EDITOR);
    }

    private static Outage outage(
            LocalDate day, int from, int to, boolean planned, String area, String water, String streets) {
        return new Outage(
                planned,
                day.atTime(from, 0).atZone(Clock.WARSAW).toInstant(),
                day.atTime(to, 0).atZone(Clock.WARSAW).toInstant(),
                area,
                water,
                streets);
    }

    private void publish(Post.Kind kind, Content content) {
        UUID id = editing.create(kind, new Wording(content, null, null), EDITOR);
        Post post = posts.find(id).orElseThrow();
        editing.publish(post, new Wording(content, null, null), EDITOR);
    }

    private void sampled(LocalDate day) {
        zone("olszany", "Olszany", "Woda ze studni głębinowych przy ul. Źródlanej, napowietrzana i filtrowana.");
        zone("stawna", "Olszany Południe", "Woda z ujęcia Stawy, mieszana w zbiorniku na wzgórzu.");
        int shift = (int) (day.toEpochDay() % 7);
        List<Result> results = new ArrayList<>();
        for (String zone : List.of("olszany", "stawna")) {
            int other = zone.equals("stawna") ? 1 : 0;
            add(results, zone, day, "ecoli", "0");
            add(results, zone, day, "coliforms", "0");
            add(results, zone, day, "enterococci", "0");
            add(results, zone, day, "turbidity", "0." + (2 + shift % 4));
            add(results, zone, day, "ph", "7." + (2 + shift % 5));
            add(results, zone, day, "conductivity", Integer.toString(510 + 9 * shift + 60 * other));
            add(results, zone, day, "hardness", Integer.toString(248 + 6 * shift + 40 * other));
            add(results, zone, day, "nitrates", Integer.toString(6 + shift + 4 * other));
            results.add(new Result(zone, day, "nitrites", true, new BigDecimal("0.02")));
            results.add(new Result(zone, day, "ammonium", true, new BigDecimal("0.05")));
            add(results, zone, day, "iron", Integer.toString(40 + 12 * shift + 20 * other));
            add(
                    results,
                    zone,
                    day,
                    "manganese",
                    Integer.toString(other == 1 && day.getMonthValue() == 7 ? 54 : 11 + shift));
        }
        laboratory.keep(results);
    }

    private void zone(String code, String name, String about) {
        if (quality.zone(code).isEmpty()) {
            laboratory.keep(new Quality.Zone(code, name, about, ZONES.get(code), 0));
        }
    }

    private static void add(List<Result> results, String zone, LocalDate day, String parameter, String value) {
        results.add(new Result(zone, day, parameter, false, new BigDecimal(value)));
    }
}
