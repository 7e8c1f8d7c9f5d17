package pl.ibok.registration.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.Answers;
import pl.ibok.registration.file.Attachments;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.file.Chronicle;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Field;
import pl.ibok.registration.type.Types;

/** Puts together what a page of one case shows: five statements whatever the case holds. */
public final class CaseViews {
    private final Types types;
    private final Answers answers;
    private final Chronicle chronicle;
    private final Attachments attachments;

    public CaseViews(Types types, Answers answers, Chronicle chronicle, Attachments attachments) {
        this.types = types;
        this.answers = answers;
        this.chronicle = chronicle;
        this.attachments = attachments;
    }

    public CaseType type(CaseFile c) {
        return types.find(c.type(), c.typeVersion())
                .orElseThrow(() -> new IllegalStateException("The type of case " + c.number() + " is gone"));
    }

    /** @param internal whether what only staff see is in the thread */
    public CaseView of(Visit visit, CaseFile c, boolean internal) {
        CaseType type = type(c);
        return new CaseView(
                c.id(),
                c.number(),
                c.type(),
                type.name().in(visit.locale()),
                c.subject(),
                c.status(),
                c.outcome(),
                c.filedAt(),
                c.reporter(),
                c.email(),
                c.phone(),
                c.dueOn(),
                c.extendedFrom(),
                c.overdue(visit.today()),
                type.basis(),
                c.assigneeName(),
                c.decision(),
                c.closedAt(),
                steps(visit, c),
                answered(visit, c, type),
                chronicle.of(c, internal),
                attachments.of(c),
                c.version());
    }

    private List<CaseView.Answer> answered(Visit visit, CaseFile c, CaseType type) {
        Map<String, String> kept = answers.of(c);
        List<CaseView.Answer> shown = new ArrayList<>();
        for (Field field : type.fields()) {
            String value = kept.get(field.name());
            if (value != null) {
                shown.add(new CaseView.Answer(field.label().in(visit.locale()), shown(visit, field, value)));
            }
        }
        return shown;
    }

    private static String shown(Visit visit, Field field, String value) {
        return switch (field.kind()) {
            case CHOICE -> field.shown(value, visit.locale());
            case DATE -> visit.text("registration.answer.day", LocalDate.parse(value));
            case NUMBER -> visit.text("registration.answer.number", new BigDecimal(value), field.suffix())
                    .strip();
            default -> value;
        };
    }

    private static List<CaseView.Step> steps(Visit visit, CaseFile c) {
        LocalDate closedOn = c.closedAt() == null ? null : LocalDate.ofInstant(c.closedAt(), Clock.WARSAW);
        List<CaseView.Step> steps = new ArrayList<>();
        steps.add(step(visit, "past", "filed", visit.text("registration.step.day", c.filedOn())));
        boolean taken = c.assigneeName() != null || c.status() != Status.NEW;
        if (c.closed()) {
            if (taken && c.outcome() != Outcome.WITHDRAWN) {
                steps.add(step(visit, "past", "taken", ""));
            }
            steps.add(step(visit, "now", "closed", visit.text("registration.step.day", closedOn)));
            return steps;
        }
        if (taken) {
            steps.add(step(visit, "past", "taken", ""));
        }
        steps.add(step(
                visit,
                "now",
                c.status() == Status.ASKED ? "asked" : taken ? "working" : "waiting",
                visit.text("registration.step.today")));
        if (c.dueOn() != null) {
            steps.add(step(visit, "next", "due", visit.text("registration.step.until", c.dueOn())));
        }
        return steps;
    }

    private static CaseView.Step step(Visit visit, String state, String key, String detail) {
        return new CaseView.Step(state, visit.text("registration.step." + key), detail);
    }
}
