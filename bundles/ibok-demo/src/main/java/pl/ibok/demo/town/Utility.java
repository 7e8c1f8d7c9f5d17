package pl.ibok.demo.town;

import java.time.LocalDate;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** Who the utility is. The NIP begins with 999, which no tax office has; so does the bank code, which no bank has. */
final class Utility {

    private Utility() {}

    static void introduce(Settings settings, LocalDate from) {
        set(settings, "portal.name", "Wodociągi Olszany", from);
        set(settings, "portal.officePhone", "000 111 222", from);
        set(settings, "portal.officeHours", "pn.–pt. 7:00–15:00", from);
        set(settings, "registry.utilityName", "Wodociągi Olszany sp. z o.o.", from);
        set(settings, "registry.utilityAddress", "ul. Źródlana 1, " + Town.POSTCODE + " " + Town.CITY, from);
        set(settings, "registry.utilityNip", "9991234576", from);
        set(settings, "registry.utilityBankCode", "99900012", from);
    }

    private static void set(Settings settings, String name, String value, LocalDate from) {
        settings.set(Setting.text(name, ""), value, from);
    }
}
