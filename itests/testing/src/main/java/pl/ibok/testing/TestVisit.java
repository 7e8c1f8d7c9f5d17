package pl.ibok.testing;

import java.util.Arrays;
import java.util.Locale;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Visit;

/** A request in a test: a record of what matters there, with the rest as a Polish reader's browser would send it. A message is its key and its arguments. */
public interface TestVisit extends Visit {

    @Override
    default Locale locale() {
        return Caller.POLISH;
    }

    @Override
    default String text(String key, Object... arguments) {
        return key + Arrays.toString(arguments);
    }

    @Override
    default String customer() {
        return null;
    }

    @Override
    default String path() {
        return "/";
    }

    @Override
    default String remoteAddress() {
        return "192.0.2.1";
    }

    @Override
    default String once() {
        return "";
    }

    @Override
    default String absolute(String path) {
        return "https://ibok.example" + path;
    }

    @Override
    default boolean program() {
        return false;
    }

    @Override
    default String sessionCookie() {
        return null;
    }
}
