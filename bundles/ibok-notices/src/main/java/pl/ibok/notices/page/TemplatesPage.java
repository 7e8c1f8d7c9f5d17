package pl.ibok.notices.page;

import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.notices.KnownTopics;
import pl.ibok.notices.KnownTopics.Known;
import pl.ibok.notices.Languages;
import pl.ibok.notices.TemplateBook;
import pl.ibok.notices.Texts;
import pl.ibok.notices.letter.Composer;
import pl.ibok.notices.letter.Letter;
import pl.ibok.notices.page.MessagesPage.Part;

/** The words of messages: shipped, or the utility's own. */
@Path("/templates")
@Requires(NoticesModule.TEMPLATES)
public final class TemplatesPage {
    private static final String ROOT = NoticesModule.OFFICE + "/templates";

    private final KnownTopics topics;
    private final TemplateBook book;
    private final Texts texts;

    public TemplatesPage(KnownTopics topics, TemplateBook book, Texts texts) {
        this.topics = topics;
        this.book = book;
        this.texts = texts;
    }

    public record TemplatesModel(List<Line> templates) {}

    /** @param ownPolish whether the utility's own words hold */
    public record Line(
            String topic, String title, String group, boolean required, boolean ownPolish, boolean ownEnglish) {}

    /**
     * @param facts names that the template may put in, with the sample's values
     * @param preview the message made of the words shown, or null when they can't be used
     */
    public record TemplateModel(
            String topic,
            String title,
            String language,
            String text,
            boolean own,
            Map<String, String> facts,
            Preview preview,
            List<TemplateBook.Version> versions) {}

    public record Preview(String subject, List<Part> body) {}

    /** @param what see, save or shipped */
    public record Words(String language, String text, What what) implements Form {
        public enum What {
            SEE,
            SAVE,
            SHIPPED
        }

        @Override
        public void check(Problems problems) {
            problems.demand(what == What.SHIPPED || text != null, "text", "notices.error.text.none");
            problems.demand(text == null || text.length() <= 20_000, "text", "notices.error.text.long");
        }
    }

    @GET
    public Page templates(@Context Visit visit) {
        String language = Languages.of(visit.locale());
        List<String> changed = book.changed();
        List<Line> lines = topics.installed().stream()
                .map(each -> new Line(
                        each.name(),
                        each.titles().get(language),
                        each.groups().get(language),
                        each.required(),
                        changed.contains(each.name() + " pl"),
                        changed.contains(each.name() + " en")))
                .toList();
        return Page.of("notices-templates", new TemplatesModel(lines));
    }

    @GET
    @Path("{topic}")
    public Page template(
            @Context Visit visit,
            @PathParam("topic") String name,
            @QueryParam("language") @DefaultValue(Languages.POLISH) String language) {
        Known topic = find(name);
        String shown = language(language);
        return Page.of("notices-template", model(visit, topic, shown, book.text(topic, shown)));
    }

    @POST
    @Path("{topic}")
    public Object put(@Context Visit visit, @PathParam("topic") String name, Input<Words> input) {
        Known topic = find(name);
        Words words = input.form();
        String language = language(words.language());
        String text = words.text() == null ? "" : words.text();
        if (!input.valid()) {
            return Page.invalid("notices-template", model(visit, topic, language, text), input);
        }
        try {
            if (words.what() == Words.What.SEE) {
                texts.check(topic.name(), text);
                return Page.of("notices-template", model(visit, topic, language, text));
            }
            boolean shipped = words.what() == Words.What.SHIPPED;
            book.put(
                    topic,
                    language,
                    shipped ? null : text.replace("\r\n", "\n"),
                    visit.caller().name());
            return Done.to(At.path(ROOT + "/" + topic.name(), "language", language))
                    .saying(shipped ? "notices.said.shipped" : "notices.said.saved");
        } catch (Composer.Mistake e) {
            String first = e.getMessage().lines().findFirst().orElse("");
            input.problems().add("text", "notices.error.template", e.line(), e.column(), first);
            return Page.invalid("notices-template", model(visit, topic, language, text), input);
        }
    }

    private TemplateModel model(Visit visit, Known topic, String language, String text) {
        Map<String, Object> sample = book.sample(topic);
        Map<String, String> facts = new java.util.TreeMap<>();
        sample.forEach((fact, value) -> facts.put(fact, value.toString()));
        boolean own = !text.equals(topic.templates().get(language));
        return new TemplateModel(
                topic.name(),
                topic.titles().get(Languages.of(visit.locale())),
                language,
                text,
                own,
                facts,
                preview(visit, topic, language, text, sample),
                book.versions(topic, language));
    }

    private Preview preview(Visit visit, Known topic, String language, String text, Map<String, Object> sample) {
        try {
            Letter letter =
                    texts.compose(topic.name(), text, language, sample, visit.text("notices.template.recipient"));
            return new Preview(
                    letter.subject(),
                    letter.blocks().stream()
                            .map(block -> new Part(block.kind(), block.lines()))
                            .toList());
        } catch (Composer.Mistake e) {
            return null;
        }
    }

    private Known find(String name) {
        return topics.find(name).orElseThrow(() -> new Missing("topic " + name));
    }

    private static String language(String language) {
        return Languages.BOTH.contains(language) ? language : Languages.POLISH;
    }
}
