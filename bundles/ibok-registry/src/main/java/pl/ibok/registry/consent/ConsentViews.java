package pl.ibok.registry.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.registry.Consents.Consent;
import pl.ibok.api.web.Missing;

/** Consents as pages show them, to the customer and to the office. */
public final class ConsentViews {
    private final Consents consents;
    private final List<ConsentKind> declared;

    /** @param declared by other bundles, as they come and go */
    public ConsentViews(Consents consents, List<ConsentKind> declared) {
        this.consents = consents;
        this.declared = declared;
    }

    /**
     * @param said whether the customer has said anything about it
     * @param since of the newest word, or null
     */
    public record KindLine(
            String kind, int version, String title, String text, boolean given, boolean said, Instant since) {}

    /**
     * @param on when the customer said it
     * @param by login of who recorded it
     */
    public record HistoryLine(
            Instant at,
            LocalDate on,
            String title,
            String text,
            boolean given,
            int version,
            String channel,
            String by) {}

    /** What a customer can agree to and has said, the newest first. */
    record Shown(List<KindLine> kinds, List<HistoryLine> history) {}

    Stream<ConsentKind> kinds() {
        return Stream.concat(ShippedKind.ALL.stream(), declared.stream())
                .sorted(Comparator.comparingInt(ConsentKind::order).thenComparing(ConsentKind::name));
    }

    ConsentKind kind(String name) {
        return kinds().filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("consent " + name));
    }

    /** Which texts there are now; another answer means that one has changed. */
    String texts() {
        return kinds().map(kind -> kind.name() + ":" + kind.version()).collect(Collectors.joining(" "));
    }

    Shown of(String customer, Locale locale) {
        List<Consent> history = consents.history(customer);
        Map<String, Consent> newest = new HashMap<>();
        history.forEach(consent -> newest.putIfAbsent(consent.kind(), consent));
        Map<String, String> titles = new HashMap<>();
        List<KindLine> lines = kinds().map(kind -> {
                    titles.put(kind.name(), kind.title(locale));
                    return line(kind, newest.get(kind.name()), locale);
                })
                .toList();
        return new Shown(lines, history.stream().map(each -> line(each, titles)).toList());
    }

    private static KindLine line(ConsentKind kind, Consent newest, Locale locale) {
        return new KindLine(
                kind.name(),
                kind.version(),
                kind.title(locale),
                kind.text(locale),
                newest != null && newest.given(),
                newest != null,
                newest == null ? null : newest.at());
    }

    private static HistoryLine line(Consent consent, Map<String, String> titles) {
        return new HistoryLine(
                consent.at(),
                consent.saidOn(),
                titles.getOrDefault(consent.kind(), consent.kind()),
                consent.text(),
                consent.given(),
                consent.textVersion(),
                consent.channel().name().toLowerCase(Locale.ROOT),
                consent.by());
    }
}
