package pl.ibok.portal;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/**
 * The proxies in front that are trusted to say from where a request came. Without one, the address of the connection counts and
 * {@code X-Forwarded-For}, which anybody can send, is left alone; behind a proxy that is not named here all people would share one address, and with it
 * the limits on tries.
 *
 * @param addresses IP addresses as connections show them
 */
public record Proxies(Set<String> addresses) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PORT = Pattern.compile("^\\[(.*)](:\\d+)?$|^([0-9.]+):\\d+$");

    /** @param list addresses by comma, as {@code IBOK_PROXIES} has them; null = none */
    static Proxies of(String list) {
        return new Proxies(list == null ? Set.of() : split(list).collect(Collectors.toUnmodifiableSet()));
    }

    /** From where the request came first: the nearest address that no trusted proxy has. */
    public String client(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (!addresses.contains(nearest)) {
            return nearest;
        }
        List<String> way = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(Proxies::split)
                .toList();
        for (int i = way.size() - 1; i >= 0 && addresses.contains(nearest); i--) {
            String before = PORT.matcher(way.get(i)).replaceFirst("$1$3");
            if (!ADDRESS.matcher(before).matches()) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }

    private static Stream<String> split(String list) {
        return Stream.of(list.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
