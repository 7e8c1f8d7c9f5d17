package pl.ibok.exchange;

import java.util.Arrays;
import pl.ibok.api.web.Visit;

/** Puts a stored reason, {@code key|argument|…}, into the visitor's words. */
final class Reason {
    private Reason() {}

    static String words(Visit visit, String reason) {
        if (reason == null || reason.isEmpty()) {
            return "";
        }
        String[] parts = reason.split("\\|", -1);
        return visit.text(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
