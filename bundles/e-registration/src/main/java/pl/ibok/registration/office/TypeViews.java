package pl.ibok.registration.office;

import java.util.List;
import java.util.Map;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.pages.TypeView;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Field;
import pl.ibok.registration.type.Types;

/** Finds and shows a type that is worded, and says when another administrator was faster. */
public final class TypeViews {
    private final Types types;
    private final Drafts drafts;

    public TypeViews(Types types, Drafts drafts) {
        this.types = types;
        this.drafts = drafts;
    }

    /** The draft of a type, or else its newest version. */
    CaseType find(String code) {
        return drafts.newest(code).orElseThrow(() -> new Missing("case type " + code));
    }

    /** The draft of a type; missing when there is none. */
    CaseType draft(String code) {
        return drafts.newest(code).filter(CaseType::draft).orElseThrow(() -> new Missing("draft of " + code));
    }

    /** @param edit of the draft as the administrator saw it; null when it is not known */
    static void check(CaseType type, Integer edit, Input<?> input) {
        input.problems().demand(type.draft(), "", "registration.types.error.published");
        boolean same = edit != null && edit == type.edit();
        input.problems().demand(same || !type.draft(), "", "registration.types.error.changed");
    }

    Page one(Visit visit, CaseType type) {
        return Page.of("registration-type", model(visit, type)).filled(Input.filled(TypeForm.typed(type)));
    }

    /** With what was typed of it. */
    Page invalid(Visit visit, CaseType type, Input<TypeForm> input) {
        return Page.invalid("registration-type", model(visit, type), input);
    }

    /** As it is now: nothing was typed of it. */
    Page refused(Visit visit, CaseType type, Input<?> input) {
        Input<TypeForm> shown = Input.filled(TypeForm.typed(type));
        return Page.invalid(
                "registration-type", model(visit, type), new Input<>(null, shown.typed(), input.problems()));
    }

    /** It was changed between the check and keeping it. */
    static void changed(Input<?> input) {
        input.problems().add("", "registration.types.error.changed");
    }

    private Model model(Visit visit, CaseType type) {
        List<Line> lines = type.fields().stream()
                .map(field -> new Line(
                        field.name(),
                        field.kind(),
                        field.required(),
                        field.label().in(visit.locale())))
                .toList();
        boolean active = drafts.all().stream().anyMatch(line -> line.code().equals(type.code()) && line.active());
        return new Model(
                type.code(),
                type.version(),
                type.draft(),
                type.edit(),
                active,
                TypeView.of(type, visit.locale()),
                queues(visit),
                lines);
    }

    List<Map<String, String>> queues(Visit visit) {
        return types.queues().stream()
                .map(queue ->
                        Map.of("value", queue.code(), "title", queue.name().in(visit.locale())))
                .toList();
    }

    record Line(String name, Field.Kind kind, boolean required, String label) {}

    /**
     * @param draft whether this version can be edited
     * @param edit of the draft, to be sent with what is done to it
     * @param active whether the type is offered
     */
    record Model(
            String code,
            int version,
            boolean draft,
            int edit,
            boolean active,
            TypeView type,
            List<Map<String, String>> queues,
            List<Line> questions) {}
}
