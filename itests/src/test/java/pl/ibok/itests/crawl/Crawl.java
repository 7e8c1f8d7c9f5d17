package pl.ibok.itests.crawl;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Route;
import pl.ibok.itests.server.Visitor;

/**
 * Somebody who follows every link: breadth first, and of links that differ only in what stands in a route's placeholders or in the query's values no more than
 * a few. What forms would post is compared with the register of routes and never sent.
 */
public final class Crawl {
    private static final int MOST = 600;
    /** What templates and formats leave behind when they fail. */
    private static final List<String> BROKEN = List.of("???", "${", "<#");
    /** Pages for those who work with names: of permissions and of what was done. */
    private static final Pattern BY_NAME = Pattern.compile("/account/tokens|/office/accounts/(roles|audit)(/.*)?");
    /** Copies of what went out by e-mail, as it went. */
    private static final Pattern COPY = Pattern.compile("/office/notices/messages/[^/]+/html");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+");

    private final Visitor visitor;
    private final String who;
    private final Register register;
    private final Set<String> keys;
    private final int ofAKind;
    private final Set<String> absent;

    private final Deque<Way> waiting = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private boolean signedIn;
    private int asked;

    /** @param from the page that has the link */
    private record Way(String path, String from) {}

    /**
     * @param who for the report
     * @param keys of messages, which nobody should read
     * @param ofAKind how many of the links that differ only in their values are followed
     * @param absent e-services that are not here, by their names
     */
    public Crawl(Ibok ibok, Visitor visitor, String who, Set<String> keys, int ofAKind, Collection<String> absent) {
        this.visitor = visitor;
        this.who = who;
        this.register = new Register(ibok);
        this.keys = keys;
        this.ofAKind = ofAKind;
        this.absent = Set.copyOf(absent);
    }

    /** Says that the visitor is signed in: whoever asks for that again has lost the session. */
    public Crawl signedIn() {
        signedIn = true;
        return this;
    }

    /** Goes everywhere from these paths. */
    public Crawl from(String... paths) {
        Arrays.stream(paths).forEach(path -> meet("get", path, "the address bar"));
        while (!waiting.isEmpty() && asked < MOST) {
            ask(waiting.removeFirst());
        }
        if (!waiting.isEmpty()) {
            wrong.add("more than " + MOST + " pages of different kinds; the next is " + waiting.getFirst());
        }
        return this;
    }

    /** What leads into the void or says what it should not, a line each. */
    public Set<String> wrong() {
        return wrong;
    }

    /** How many pages were asked for. */
    public int asked() {
        return asked;
    }

    /** Whether the page was found and came, with whatever query. */
    public boolean saw(String path) {
        return seen.contains(path);
    }

    private void ask(Way way) {
        asked++;
        HttpResponse<String> answer = visitor.get(way.path());
        int status = answer.statusCode();
        if (status >= 400) {
            wrong(way, "answered " + status + ", linked from " + way.from());
        }
        if (status == 200) {
            seen.add(pathOf(way));
        }
        answer.headers().firstValue("Location").ifPresent(to -> goOn(way, to));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && !COPY.matcher(pathOf(way)).matches()) {
            read(way, answer.body());
        }
    }

    private void goOn(Way way, String to) {
        if (signedIn && to.contains("/sign-in")) {
            wrong(way, "sends to " + to + ", signed in as one is");
        }
        meet("get", to, way.path());
    }

    private void read(Way way, String html) {
        Sheet sheet = new Sheet(html);
        BROKEN.stream()
                .filter(sheet.text()::contains)
                .forEach(sign -> wrong(way, "has " + sign + " in " + around(sheet.text(), sign)));
        if (html.contains("⟦")) {
            wrong(way, "has a message that nobody has: " + around(html, "⟦"));
        }
        Matcher word = WORD.matcher(BY_NAME.matcher(pathOf(way)).matches() ? "" : sheet.text());
        while (word.find()) {
            if (keys.contains(word.group()) || absent.contains(word.group().split("\\.")[0])) {
                wrong(way, "shows the name " + word.group());
            }
        }
        for (Sheet.Link link : sheet.links()) {
            if (!link.target().startsWith("#")) {
                meet(link.verb(), resolved(way.path(), link.target()), way.path());
            } else if (link.target().length() > 1 && !sheet.has(link.target().substring(1))) {
                wrong(way, "has no " + link.target());
            }
        }
    }

    private void meet(String verb, String target, String from) {
        URI uri = URI.create(target.replace(" ", "%20"));
        boolean elsewhere = uri.getScheme() != null && !uri.getScheme().startsWith("http");
        if (elsewhere || (uri.getHost() != null && !uri.getHost().equals("localhost"))) {
            return;
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Set<String> parameters = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        String path = uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
        // The other language is another crawl.
        if (parameters.contains("lang") || !met.add(verb + path) || leadsToAbsent(uri.getPath(), from)) {
            return;
        }
        Route route = register.find(verb, uri.getPath()).orElse(null);
        if (verb.equals("get")) {
            String kind = (route == null ? uri.getPath() : route.path()) + parameters;
            if (kinds.merge(kind, 1, Integer::sum) <= ofAKind) {
                waiting.add(new Way(path, from));
            }
        } else if (route == null) {
            wrong.add(who + ": " + from + " has a form for " + path + ", which nobody takes");
        }
    }

    private boolean leadsToAbsent(String path, String from) {
        for (String name : absent) {
            if (path.matches("(/office)?/e-" + name + "(/.*)?")) {
                wrong.add(who + ": " + from + " leads to " + path + ", which is not here");
                return true;
            }
        }
        return false;
    }

    private static String pathOf(Way way) {
        return way.path().split("\\?")[0];
    }

    private void wrong(Way way, String what) {
        wrong.add(who + ": " + way.path() + " " + what);
    }

    private static String resolved(String page, String target) {
        String path = page.split("\\?")[0];
        return target.isEmpty() || target.startsWith("?")
                ? path + target
                : URI.create(path).resolve(target.replace(" ", "%20")).toString();
    }

    private static String around(String html, String sign) {
        int at = html.indexOf(sign);
        return html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 60))
                .replaceAll("\\s+", " ");
    }
}
