package pl.ibok.registration.pages;

import java.util.Map;
import java.util.UUID;
import pl.ibok.api.print.Printer;
import pl.ibok.api.print.Printer.Sheet;
import pl.ibok.api.store.Files;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.Attachments;
import pl.ibok.registration.file.Attachments.Attachment;
import pl.ibok.registration.file.CaseFile;

/** Documents of a case: the files that came with it, its confirmation and its decision. */
public final class Papers {
    private final Attachments attachments;
    private final Files files;
    private final Printer printer;

    public Papers(Attachments attachments, Files files, Printer printer) {
        this.attachments = attachments;
        this.files = files;
        this.printer = printer;
    }

    /** A file of this case; another one's is missing. */
    public Download file(CaseFile c, UUID id) {
        Attachment file = attachments.find(c, id).orElseThrow(() -> new Missing("file " + id));
        return Download.attachment(file.name(), file.mediaType(), out -> files.writeTo(id, out));
    }

    public Download confirmation(Visit visit, CaseView c) {
        return printed(visit, c, "confirmation");
    }

    public Download decision(Visit visit, CaseView c) {
        return printed(visit, c, "decision");
    }

    private Download printed(Visit visit, CaseView c, String template) {
        String title = visit.text("registration.paper." + template, c.number());
        Sheet sheet = new Sheet(
                Papers.class,
                "registration-" + template,
                title,
                visit.locale(),
                Map.of(
                        "item",
                        c,
                        "title",
                        title,
                        "filed",
                        visit.text("registration.paper.filed", c.filedAt()),
                        "due",
                        c.due() == null ? "" : visit.text("registration.paper.due", c.due()),
                        "closed",
                        c.closedAt() == null ? "" : visit.text("registration.paper.closed", c.closedAt()),
                        "outcome",
                        c.outcome() == null
                                ? ""
                                : visit.text("registration.outcome."
                                        + c.outcome().name().toLowerCase(java.util.Locale.ROOT)),
                        "words",
                        new Labels(
                                visit.text("registration.paper.number"),
                                visit.text("registration.paper.type"),
                                visit.text("registration.paper.reporter"),
                                visit.text("registration.paper.filed.label"),
                                visit.text("registration.paper.due.label"),
                                visit.text("registration.paper.closed.label"),
                                visit.text("registration.paper.outcome"),
                                visit.text("registration.paper.files"))));
        String name = c.number().replace('/', '-') + "-" + template + ".pdf";
        return new Download(name, "application/pdf", true, out -> printer.print(sheet, out));
    }

    /** Words beside the facts of the document. */
    public record Labels(
            String number,
            String type,
            String reporter,
            String filed,
            String due,
            String closed,
            String outcome,
            String files) {}
}
