package pl.ibok.registration.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.CaseFile.Status;

/** A case with something else in it; the version that was read stays, so that writing it can tell whether it is still the same. */
final class Change {
    private final CaseFile c;
    private String queue;
    private Status status;
    private LocalDate dueOn;
    private LocalDate extendedFrom;
    private Instant escalatedAt;
    private UUID assignee;
    private String assigneeName;
    private Outcome outcome;
    private String decision;
    private Instant closedAt;
    private boolean news;

    private Change(CaseFile c) {
        this.c = c;
        queue = c.queue();
        status = c.status();
        dueOn = c.dueOn();
        extendedFrom = c.extendedFrom();
        escalatedAt = c.escalatedAt();
        assignee = c.assignee();
        assigneeName = c.assigneeName();
        outcome = c.outcome();
        decision = c.decision();
        closedAt = c.closedAt();
        news = c.news();
    }

    static Change of(CaseFile c) {
        return new Change(c);
    }

    Change queue(String to) {
        queue = to;
        return this;
    }

    Change status(Status to) {
        status = to;
        return this;
    }

    Change assigned(UUID account, String name) {
        assignee = account;
        assigneeName = name;
        return this;
    }

    Change extended(LocalDate until) {
        extendedFrom = extendedFrom == null ? dueOn : extendedFrom;
        dueOn = until;
        escalatedAt = null;
        return this;
    }

    Change escalated(Instant at) {
        escalatedAt = at;
        return this;
    }

    Change closed(Outcome how, String words, Instant at) {
        status = Status.CLOSED;
        outcome = how;
        decision = words;
        closedAt = at;
        return this;
    }

    Change reopened() {
        status = Status.OPEN;
        outcome = null;
        decision = null;
        closedAt = null;
        return this;
    }

    Change news() {
        news = true;
        return this;
    }

    CaseFile at(Instant now) {
        return new CaseFile(
                c.customer(),
                c.id(),
                c.number(),
                c.type(),
                c.typeVersion(),
                c.category(),
                queue,
                status,
                c.urgent(),
                c.subject(),
                c.channel(),
                c.language(),
                c.filedAt(),
                c.filedOn(),
                c.account(),
                c.reporter(),
                c.email(),
                c.phone(),
                dueOn,
                extendedFrom,
                escalatedAt,
                assignee,
                assigneeName,
                outcome,
                decision,
                closedAt,
                now,
                news,
                c.version());
    }
}
