package pl.ibok.demo.town;

import java.util.List;
import pl.ibok.api.registry.Customer;

/** Invented people and firms. A NIP that begins with 999 belongs to no tax office, so to nobody. */
final class People {

    private static final List<String> SURNAMES = List.of(
            "Bąk",
            "Cis",
            "Dębski",
            "Fiołek",
            "Gajda",
            "Jeż",
            "Kłos",
            "Lipiec",
            "Łoś",
            "Mech",
            "Niedźwiedź",
            "Olcha",
            "Paproć",
            "Rosa",
            "Śliwa",
            "Trzcina",
            "Wrzos",
            "Zięba",
            "Żuraw",
            "Borsuk",
            "Czapla",
            "Grab",
            "Jarząb",
            "Kalina",
            "Modrzew");
    private static final List<String> NAMES = List.of(
            "Adam",
            "Barbara",
            "Celina",
            "Dariusz",
            "Ewa",
            "Feliks",
            "Grażyna",
            "Henryk",
            "Irena",
            "Jan",
            "Krystyna",
            "Leon",
            "Łucja",
            "Michał",
            "Nina",
            "Oskar",
            "Paulina",
            "Roman",
            "Stefania",
            "Tomasz",
            "Urszula",
            "Wiktor",
            "Zofia");
    private static final List<String> FIRMS = List.of(
            "Warsztat Zębatka",
            "Kawiarnia Pod Olszą",
            "Przedszkole Sówka",
            "Apteka Rumianek",
            "Tartak Olszany",
            "Ogrodnictwo Malwa");
    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    private People() {}

    static Customer person(int number, String code, String address) {
        String name = NAMES.get(number % NAMES.size()) + " " + SURNAMES.get((number * 7) % SURNAMES.size());
        return new Customer(code, name, Customer.Kind.PERSON, null, address, null, phone(number));
    }

    static Customer firm(int number, String code, String address) {
        return business(number, code, FIRMS.get(number % FIRMS.size()), address);
    }

    static Customer business(int number, String code, String name, String address) {
        return new Customer(code, name, Customer.Kind.BUSINESS, nip(number), address, null, phone(number));
    }

    /** With a valid check digit; some numbers have none and are passed over. */
    private static String nip(int number) {
        for (int tail = 100_000 + number * 11; ; tail++) {
            String digits = "999" + tail;
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (digits.charAt(i) - '0');
            }
            if (sum % 11 != 10) {
                return digits + sum % 11;
            }
        }
    }

    /** 000 is no Polish area code. */
    private static String phone(int number) {
        return "000 %03d %03d".formatted(100 + number, 200 + number * 3);
    }
}
