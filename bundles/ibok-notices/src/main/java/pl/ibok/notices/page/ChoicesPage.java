package pl.ibok.notices.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.access.Correspondents.Correspondent;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.notices.Topic.Channel;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.notices.Choices;
import pl.ibok.notices.KnownTopics;
import pl.ibok.notices.KnownTopics.Known;
import pl.ibok.notices.Languages;

/** What the account wants to hear of, and how: topic × channel, by what is installed. */
@Path("/")
@SignedIn
public final class ChoicesPage {
    private final KnownTopics topics;
    private final Choices choices;
    private final Correspondents correspondents;

    public ChoicesPage(KnownTopics topics, Choices choices, Correspondents correspondents) {
        this.topics = topics;
        this.choices = choices;
        this.correspondents = correspondents;
    }

    /** @param email where e-mails go, or null */
    public record ChoicesModel(String email, List<Group> groups) {}

    public record Group(String module, String title, List<Line> topics) {}

    /** @param required whether its e-mail can't be switched off */
    public record Line(String topic, String title, boolean required, boolean email, boolean portal) {}

    /** @param on {@code topic:channel} for each that is wanted */
    public record ChoiceForm(List<String> on) implements Form {
        @Override
        public void check(Problems problems) {
            // Nothing chosen is a choice too.
        }
    }

    @GET
    public Page choices(@Context Visit visit) {
        return Page.of("notices-choices", model(visit));
    }

    @POST
    public Done choose(@Context Visit visit, Input<ChoiceForm> input) {
        List<String> on = input.form().on();
        choices.put(visit.caller().account(), topics.installed(), on == null ? Set.of() : Set.copyOf(on));
        return Done.to("/account/notices").with(model(visit)).saying("notices.said.chosen");
    }

    private ChoicesModel model(Visit visit) {
        UUID account = visit.caller().account();
        String language = Languages.of(visit.locale());
        List<Known> installed = topics.installed();
        Choices.Chosen chosen =
                choices.of(List.of(account), installed.stream().map(Known::name).toList());
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Known each : installed) {
            Group group = groups.computeIfAbsent(
                    each.module(), module -> new Group(module, each.groups().get(language), new ArrayList<>()));
            group.topics()
                    .add(new Line(
                            each.name(),
                            each.titles().get(language),
                            each.required(),
                            chosen.wants(account, each, Channel.EMAIL),
                            chosen.wants(account, each, Channel.PORTAL)));
        }
        String email = correspondents.find(account).map(Correspondent::email).orElse(null);
        return new ChoicesModel(email, List.copyOf(groups.values()));
    }
}
