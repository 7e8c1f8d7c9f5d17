package pl.ibok.registry.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.registry.Consents.Channel;
import pl.ibok.api.registry.Consents.Consent;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** A customer's consents: what they agree to now, what they can agree to, and everything they have said. Withdrawing is as easy as giving. */
@Path("/consents")
@Requires(ConsentPages.PERMISSION)
public final class ConsentPages {
    public static final String PERMISSION = "registry.consents";

    private final Consents consents;
    private final List<ConsentKind> declared;

    /** @param declared by other bundles, as they come and go */
    public ConsentPages(Consents consents, List<ConsentKind> declared) {
        this.consents = consents;
        this.declared = declared;
    }

    /**
     * @param kind name of a kind
     * @param version of the text that was read: another one that came meanwhile is not agreed to unread
     */
    public record ConsentForm(String kind, Boolean given, Integer version) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(kind != null && given != null && version != null, "", "registry.consent.again");
        }
    }

    public record ConsentsPage(String customer, List<KindLine> kinds, List<HistoryLine> history) {}

    /**
     * @param said whether the customer has said anything about it
     * @param since of the newest word, or null
     */
    public record KindLine(
            String kind, int version, String title, String text, boolean given, boolean said, Instant since) {}

    public record HistoryLine(Instant at, String title, String text, boolean given, int version, String channel) {}

    @GET
    public Page page(@Context Visit visit) {
        return Page.of("consents", model(visit));
    }

    @POST
    public Object say(Input<ConsentForm> input, @Context Visit visit) {
        if (input.valid()) {
            ConsentForm form = input.form();
            ConsentKind kind = kinds().filter(each -> each.name().equals(form.kind()))
                    .findFirst()
                    .orElseThrow(() -> new Missing("consent " + form.kind()));
            input.problems().demand(!form.given() || kind.version() == form.version(), "", "registry.consent.again");
            if (input.valid()) {
                consents.record(
                        visit.customer(),
                        kind.name(),
                        form.given(),
                        kind.version(),
                        kind.text(visit.locale()),
                        Channel.WEB);
                return Done.to("/profile/consents?customer=" + visit.customer())
                        .saying(form.given() ? "registry.consent.said.given" : "registry.consent.said.withdrawn");
            }
        }
        return Page.invalid("consents", model(visit), input);
    }

    private Stream<ConsentKind> kinds() {
        return Stream.concat(ShippedKind.ALL.stream(), declared.stream())
                .sorted(Comparator.comparingInt(ConsentKind::order).thenComparing(ConsentKind::name));
    }

    private ConsentsPage model(Visit visit) {
        List<Consent> history = consents.history(visit.customer());
        Map<String, Consent> newest = new HashMap<>();
        history.forEach(consent -> newest.putIfAbsent(consent.kind(), consent));
        Map<String, String> titles = new HashMap<>();
        List<KindLine> lines = kinds().map(kind -> {
                    titles.put(kind.name(), kind.title(visit.locale()));
                    return line(kind, newest.get(kind.name()), visit.locale());
                })
                .toList();
        return new ConsentsPage(
                visit.customer(),
                lines,
                history.stream().map(each -> line(each, titles)).toList());
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
                titles.getOrDefault(consent.kind(), consent.kind()),
                consent.text(),
                consent.given(),
                consent.textVersion(),
                consent.channel().name().toLowerCase(Locale.ROOT));
    }
}
