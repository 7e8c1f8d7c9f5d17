package pl.ibok.itests.crawl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page leads to and says. Made for this portal's own, well-formed HTML: attributes are quoted, and what stands in them is escaped. */
final class Sheet {
    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9-]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z][a-z0-9:-]*)(?:=\"([^\"]*)\")?");
    private static final Pattern UNSEEN = Pattern.compile("(?s)<!--.*?-->|<(script|style|code|textarea)\\b.*?</\\1>");
    private static final Map<String, String> ENTITIES =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");

    private final List<Link> links = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final String text;

    /**
     * @param verb get or post
     * @param target as written: a path, a query, a fragment or a whole address
     */
    record Link(String verb, String target) {}

    Sheet(String html) {
        String seen = UNSEEN.matcher(html).replaceAll(" ");
        String verbOfForm = "get";
        String action = null;
        StringJoiner hidden = new StringJoiner("&", "?", "").setEmptyValue("");
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Map<String, String> attributes = attributes(tag.group(2));
            if (attributes.containsKey("id")) {
                ids.add(attributes.get("id"));
            }
            if (tag.group(1).equals("form")) {
                add(verbOfForm, action, hidden);
                verbOfForm = attributes.getOrDefault("method", "get").toLowerCase(Locale.ROOT);
                action = attributes.getOrDefault("action", "");
                hidden = new StringJoiner("&", "?", "").setEmptyValue("");
            }
            if (action != null && attributes.getOrDefault("type", "").equals("hidden")) {
                String value = URLEncoder.encode(attributes.getOrDefault("value", ""), StandardCharsets.UTF_8);
                hidden.add(attributes.get("name") + "=" + value);
            }
            for (String each : List.of("href", "src", "poster")) {
                if (attributes.containsKey(each) && !tag.group(1).equals("use")) {
                    links.add(new Link("get", attributes.get(each)));
                }
            }
            if (attributes.containsKey("formaction")) {
                links.add(new Link(verbOfForm, attributes.get("formaction")));
            }
        }
        add(verbOfForm, action, hidden);
        text = unescaped(seen.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    /** A form leads where a browser would go when nothing is typed: with its hidden fields, when they go into the address. */
    private void add(String verb, String action, StringJoiner hidden) {
        if (action != null) {
            links.add(new Link(
                    verb, verb.equals("get") && hidden.length() > 0 ? action.split("\\?")[0] + hidden : action));
        }
    }

    List<Link> links() {
        return links;
    }

    boolean has(String id) {
        return id.equals("top") || ids.contains(id);
    }

    /** What is read on it, without what is written for machines or by its reader. */
    String text() {
        return text;
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> found = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            found.put(attribute.group(1), attribute.group(2) == null ? "" : unescaped(attribute.group(2)));
        }
        return found;
    }

    private static String unescaped(String escaped) {
        String plain = escaped;
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            if (!entity.getKey().equals("&amp;")) {
                plain = plain.replace(entity.getKey(), entity.getValue());
            }
        }
        return plain.replace("&amp;", "&");
    }
}
