package pl.ibok.demo.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.demo.town.Use.Pattern;

/** Everybody who lives in Olszany, all reckoned from the first day of the history, so that it is the same after each restart. */
final class Town {

    static final String CITY = "Olszany";
    static final String POSTCODE = "99-990";
    /** The customer of the sign-in {@code klient}; reads their own meters in the last years. */
    static final String KLIENT = "100101";

    private static final List<String> STREETS =
            List.of("Lipowa", "Polna", "Szkolna", "Źródlana", "Wrzosowa", "Łąkowa", "Stawna");
    private static final int OTHERS = 44;

    private final LocalDate first;

    private Town(LocalDate first) {
        this.first = first;
    }

    /** @param first day of the history */
    static List<Household> on(LocalDate first) {
        return new Town(first).households();
    }

    private List<Household> households() {
        List<Household> all = new ArrayList<>(List.of(klient(), bakeryShop(), bakeryHall(), estate(3), estate(4)));
        for (int i = 5; i < 5 + OTHERS; i++) {
            all.add(other(i));
        }
        return all;
    }

    private Household klient() {
        Use home = new Use(370, Pattern.HOME, 11);
        Use garden = new Use(520, Pattern.GARDEN, 12);
        LocalDate exchanged = first.plusYears(2).plusDays(160);
        LocalDate gardenSince = first.plusYears(1).plusMonths(5).withDayOfMonth(12);
        Point main =
                exchanging("OL-0001", "studzienka przed domem", 24_100_117, exchanged, List.of(home, garden), false);
        Dial gardenDial = new Dial("24200131", gardenSince, null, gardenSince.getYear(), List.of(garden));
        Point gardenPoint =
                new Point("OL-0001-O", ServicePoint.Kind.GARDEN, "kran w ogrodzie", gardenDial, null, false);
        Customer halina = new Customer(
                KLIENT,
                "Halina Wierzbicka",
                Customer.Kind.PERSON,
                null,
                address("Młyńska", "14"),
                "klient@olszany.example",
                "000 100 200");
        return household(0, halina, "Młyńska", "14", "W1", 2, List.of(main, gardenPoint));
    }

    private Household bakeryShop() {
        Use shop = new Use(1_450, Pattern.BUSINESS, 21);
        Use flat = new Use(260, Pattern.HOME, 22);
        Point main = exchanging(
                "OL-0002", "piwnica", 24_100_204, first.plusYears(3).plusDays(40), List.of(shop, flat), true);
        Dial sub = new Dial("24300207", first.plusYears(1).plusDays(20), null, first.getYear() + 1, List.of(flat));
        Point flatPoint = new Point("OL-0002-P", ServicePoint.Kind.SUB, "mieszkanie nad sklepem", sub, null, false);
        return household(1, bakery(), "Rynek", "4", "W2", 1, List.of(main, flatPoint));
    }

    private Household bakeryHall() {
        Use hall = new Use(3_100, Pattern.BUSINESS, 23);
        Point main = exchanging(
                "OL-0003",
                "hala, pomieszczenie przyłącza",
                24_100_329,
                first.plusYears(2).plusDays(75),
                List.of(hall),
                false);
        return household(2, bakery(), "Młyńska", "22", "W2", 1, List.of(main));
    }

    private static Customer bakery() {
        Customer firm = People.business(2, "100102", "Piekarnia Ziarno sp. z o.o.", address("Rynek", "4"));
        return new Customer(
                firm.code(),
                firm.name(),
                firm.kind(),
                firm.nip(),
                firm.address(),
                "firma@olszany.example",
                firm.phone());
    }

    private Household estate(int number) {
        Use all = new Use(4_200 + 900 * number, Pattern.HOME, 30 + number);
        Point main = exchanging(point(number), "węzeł", 24_100_400 + number, exchangeDay(number), List.of(all), false);
        String house = Integer.toString(2 * number);
        Customer estate = People.business(
                number, "10010" + number, "Wspólnota Mieszkaniowa Lipowa " + house, address("Lipowa", house));
        return household(number, estate, "Lipowa", house, "W2", 2, List.of(main));
    }

    private Household other(int number) {
        String street = STREETS.get(number % STREETS.size());
        String house = Integer.toString(1 + number * 3 % 40);
        String code = Integer.toString(100_101 + number);
        boolean firm = number % 8 == 0;
        Use use = firm
                ? new Use(300 + number * 23, Pattern.BUSINESS, 100 + number)
                : new Use(150 + number * 37 % 330, Pattern.HOME, 100 + number);
        Customer customer = firm
                ? People.firm(number, code, address(street, house))
                : People.person(number, code, address(street, house));
        List<Point> points = new ArrayList<>();
        if (number % 6 == 1) {
            Use garden = new Use(250 + number * 5, Pattern.GARDEN, 200 + number);
            points.add(main(number, List.of(use, garden)));
            Dial dial = new Dial(
                    Integer.toString(24_200_000 + number),
                    gardenDay(number),
                    null,
                    gardenDay(number).getYear(),
                    List.of(garden));
            points.add(new Point(point(number) + "-O", ServicePoint.Kind.GARDEN, "ogród", dial, null, false));
        } else {
            points.add(main(number, List.of(use)));
        }
        return household(number, customer, street, house, firm ? "W2" : "W1", 2, points);
    }

    /** One with a legalisation that is about to end, one whose has ended; the others are exchanged in time. */
    private Point main(int number, List<Use> uses) {
        LocalDate given = number == 9
                ? first.plusYears(5).plusMonths(2)
                : number == 14 ? first.plusYears(5).minusDays(45) : null;
        if (given == null) {
            return exchanging(point(number), "piwnica", 24_101_000 + number * 13, exchangeDay(number), uses, false);
        }
        Dial dial = new Dial(Integer.toString(24_101_000 + number * 13), first, given, null, uses);
        return new Point(point(number), ServicePoint.Kind.MAIN, "piwnica", dial, null, false);
    }

    private static Point exchanging(
            String code, String location, int number, LocalDate exchanged, List<Use> uses, boolean radio) {
        LocalDate installed = exchanged.minusYears(5).plusDays(30 + number % 90);
        Dial old = new Dial(Integer.toString(number), installed, null, installed.getYear(), uses);
        Dial next = new Dial(Integer.toString(number + 2_000_000), exchanged, null, exchanged.getYear(), uses);
        return new Point(code, ServicePoint.Kind.MAIN, location, old, next, radio);
    }

    private Household household(
            int number, Customer customer, String street, String house, String group, int months, List<Point> points) {
        boolean moves = number == 20;
        String code = Integer.toString(100_101 + OTHERS + 10);
        return new Household(
                number,
                customer,
                street,
                house,
                null,
                "U/%04d".formatted(number + 1),
                group,
                months,
                earliest(points),
                moves ? People.person(61, code, address(street, house)) : null,
                moves ? first.plusYears(3).plusDays(12) : null,
                points);
    }

    private LocalDate earliest(List<Point> points) {
        LocalDate on = points.get(0).first().on();
        return on.isBefore(first) ? on : first;
    }

    private LocalDate exchangeDay(int number) {
        return LocalDate.of(first.getYear() + 1, 1, 10).plusDays(number * 97L % 1_400);
    }

    private LocalDate gardenDay(int number) {
        return LocalDate.of(first.getYear() + 1 + number % 3, 4, 10 + number % 15);
    }

    private static String point(int number) {
        return "OL-%04d".formatted(number + 1);
    }

    private static String address(String street, String house) {
        return street + " " + house + ", " + POSTCODE + " " + CITY;
    }
}
