package pl.ibok.portal.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.portal.look.Look;
import pl.ibok.portal.look.Shell;
import pl.ibok.portal.visit.PortalVisit;

/** Writes what a resource method returned. */
public final class Answers {
    private final Shells shells;

    public Answers(Shells shells) {
        this.shells = shells;
    }

    public void write(PortalVisit visit, Presentation presentation, Object result) throws IOException {
        if (result instanceof Page page) {
            page(visit, presentation, page);
        } else if (result instanceof Done done) {
            done(visit, presentation, done);
        } else if (result instanceof Download download) {
            Files.send(visit.response(), download);
        } else if (result instanceof Spreadsheet sheet) {
            try (Stream<List<Object>> rows = sheet.rows()) {
                Files.send(visit.response(), Sheets.download(sheet, rows));
            }
        } else if (result == null) {
            visit.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            json(visit, presentation, 200, "application/json", result);
        }
    }

    private void page(PortalVisit visit, Presentation presentation, Page page) throws IOException {
        visit.response().setHeader("Vary", "Accept, Cookie");
        if (!visit.program()) {
            visit.keepLanguage();
            html(visit, presentation, page, shells.of(visit, presentation));
        } else if (page.status() == 422 && page.input() != null) {
            Problem problem = Problem.of(visit, presentation, page.input());
            json(visit, presentation, 422, "application/problem+json", problem);
        } else {
            json(visit, presentation, page.status(), "application/json", page.model());
        }
    }

    void html(PortalVisit visit, Presentation presentation, Page page, Shell shell) throws IOException {
        byte[] bytes = page.input() == null && presentation.drawn().takes(page.model())
                ? drawn(visit, presentation, page, shell)
                : draw(visit, presentation, page, shell);
        send(visit.response(), page.status(), "text/html;charset=utf-8", bytes);
    }

    private static byte[] drawn(PortalVisit visit, Presentation presentation, Page page, Shell shell)
            throws IOException {
        Drawn.Sheet sheet = new Drawn.Sheet(page.template(), page.model(), shell, visit.today());
        byte[] bytes = presentation.drawn().find(sheet);
        if (bytes == null) {
            bytes = draw(visit, presentation, page, shell);
            shell.tokens().drawn();
            if (!shell.tokens().onlyHere()) {
                presentation.drawn().drawn(sheet, bytes);
            }
        }
        return bytes;
    }

    private static byte[] draw(PortalVisit visit, Presentation presentation, Page page, Shell shell)
            throws IOException {
        Map<String, Object> names = Look.variables(
                shell,
                presentation.messages(visit.locale()),
                presentation.kept(),
                visit.today(),
                Typed.of(visit, presentation, page.input()));
        Utf8 out = new Utf8();
        presentation.templates().write(page.template(), names, page.model(), out);
        return out.toBytes();
    }

    void json(PortalVisit visit, Presentation presentation, int status, String type, Object model) throws IOException {
        byte[] bytes = presentation.json().bytes(model == null ? Map.of() : model);
        send(visit.response(), status, type, bytes);
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        OutputStream out = response.getOutputStream();
        out.write(bytes);
    }

    private void done(PortalVisit visit, Presentation presentation, Done done) throws IOException {
        String location = local(done.location());
        visit.apply(done.session());
        if (!visit.program()) {
            if (done.said() != null) {
                visit.say(presentation.name(), done.said());
            }
            visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
            visit.response().setHeader("Location", location);
            return;
        }
        visit.response().setHeader("Location", location);
        Object model = done.model() == null ? Map.of("location", location) : done.model();
        json(visit, presentation, done.created() ? 201 : 200, "application/json", model);
    }

    private static String local(String location) {
        boolean safe = location.startsWith("/")
                && !location.startsWith("//")
                && location.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        if (!safe) {
            throw new IllegalArgumentException("Done leads only to encoded paths of the portal, not to " + location);
        }
        return location;
    }
}
