package pl.ibok.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.web.Visit;

/** Puts a stored reason, {@code key|argument|…}, into the visitor's words: the import's own, or those of the target that gave it. */
final class Reason {
    private final List<ImportTarget> targets;

    Reason(List<ImportTarget> targets) {
        this.targets = targets;
    }

    /** As it is stored. */
    static String of(String key, Object... arguments) {
        StringBuilder reason = new StringBuilder(key);
        for (Object argument : arguments) {
            reason.append('|').append(String.valueOf(argument).replace('|', '¦'));
        }
        return reason.toString();
    }

    String words(Visit visit, String reason) {
        if (reason == null || reason.isEmpty()) {
            return "";
        }
        String[] parts = reason.split("\\|", -1);
        if (parts[0].startsWith("exchange.")) {
            return visit.text(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
        }
        String pattern = ofTarget(parts[0], visit.locale());
        for (int i = 1; i < parts.length; i++) {
            pattern = pattern.replace("{" + (i - 1) + "}", parts[i]);
        }
        return pattern;
    }

    /** A target that has been removed leaves its reasons without words: the key stands for them. */
    private String ofTarget(String key, Locale locale) {
        for (ImportTarget target : targets) {
            String words = target.words(key, locale);
            if (words != null) {
                return words;
            }
        }
        return key;
    }
}
