package pl.ibok.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Visit;

/** A request in a test. */
record SomeVisit(Caller caller, String remoteAddress, String once, LocalDate today) implements Visit {

    static SomeVisit stranger(String address, LocalDate today) {
        return new SomeVisit(Caller.nobody(Caller.POLISH), address, "", today);
    }

    @Override
    public String customer() {
        return null;
    }

    @Override
    public boolean program() {
        return false;
    }

    @Override
    public Locale locale() {
        return Caller.POLISH;
    }

    @Override
    public String text(String key, Object... arguments) {
        return key + Arrays.toString(arguments);
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String absolute(String path) {
        return "https://ibok.example" + path;
    }

    @Override
    public String sessionCookie() {
        return null;
    }
}
