package pl.ibok.itests.crawl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Route;

/** The routes published now, to say which of them a path is of. */
final class Register {
    private final List<Entry> entries;

    private record Entry(Route route, Pattern pattern, int placeholders) {}

    Register(Ibok ibok) {
        entries = Route.all(ibok).stream()
                .map(route -> new Entry(
                        route,
                        Pattern.compile("\\Q" + route.path().replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "\\E"),
                        route.path().split("\\{", -1).length))
                .sorted(Comparator.comparingInt(Entry::placeholders))
                .toList();
    }

    Optional<Route> find(String verb, String path) {
        return entries.stream()
                .filter(entry -> entry.route().verb().equals(verb)
                        && entry.pattern().matcher(path).matches())
                .findFirst()
                .map(Entry::route);
    }
}
