package pl.ibok.registry.consent;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.registry.Consents.Channel;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.registry.consent.ConsentViews.HistoryLine;
import pl.ibok.registry.consent.ConsentViews.KindLine;

/** A customer's consents: what they agree to now, what they can agree to, and everything they have said. Withdrawing is as easy as giving. */
@Path("/consents")
@Requires(ConsentPages.PERMISSION)
public final class ConsentPages {
    public static final String PERMISSION = "registry.consents";

    private final Consents consents;
    private final ConsentViews views;

    public ConsentPages(Consents consents, ConsentViews views) {
        this.consents = consents;
        this.views = views;
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

    @GET
    public Page page(@Context Visit visit) {
        return Page.of("consents", model(visit));
    }

    @POST
    public Object say(Input<ConsentForm> input, @Context Visit visit) {
        if (input.valid()) {
            ConsentForm form = input.form();
            ConsentKind kind = views.kind(form.kind());
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

    private ConsentsPage model(Visit visit) {
        ConsentViews.Shown shown = views.of(visit.customer(), visit.locale());
        return new ConsentsPage(visit.customer(), shown.kinds(), shown.history());
    }
}
