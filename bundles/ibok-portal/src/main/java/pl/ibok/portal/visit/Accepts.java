package pl.ibok.portal.visit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads an Accept header: does a program ask, which wants JSON, or a person, who wants a page? */
final class Accepts {
    /** Browsers send few different headers; a stranger who sends many gets no more memory than this. */
    private static final int MOST_KEPT = 200;

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /**
     * Whether the answer is JSON.
     *
     * @param otherwise the answer when the header prefers neither, as {@code *}{@code /*} does
     */
    boolean json(String accept, boolean otherwise) {
        if (accept == null || accept.equals("*/*")) {
            return otherwise;
        }
        Boolean kept = known.get(accept);
        if (kept == null) {
            kept = prefersJson(accept, otherwise);
            if (known.size() < MOST_KEPT && accept.length() < 300 && !ambiguous(accept)) {
                known.put(accept, kept);
            }
        }
        return kept;
    }

    private static boolean ambiguous(String accept) {
        return weight(accept, "application/json") == weight(accept, "text/html");
    }

    private static boolean prefersJson(String accept, boolean otherwise) {
        double json = Math.max(weight(accept, "application/json"), weight(accept, "application/problem+json"));
        double html = weight(accept, "text/html");
        return json == html ? otherwise : json > html;
    }

    /** The weight of a type: its own, else its family's, else that of everything, else 0. */
    private static double weight(String accept, String type) {
        String family = type.substring(0, type.indexOf('/')) + "/*";
        double best = 0;
        int rank = 0;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] pieces = part.split(";");
            String name = pieces[0].strip();
            int found = name.equals(type) ? 3 : name.equals(family) ? 2 : name.equals("*/*") ? 1 : 0;
            if (found > rank) {
                rank = found;
                best = quality(pieces);
            }
        }
        return best;
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
