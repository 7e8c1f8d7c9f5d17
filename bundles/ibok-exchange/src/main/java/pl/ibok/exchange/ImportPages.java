package pl.ibok.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
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
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;

/** Bringing a file in, watching it go in, and its report. */
@Path("/")
@Requires(ImportModule.IMPORT)
public class ImportPages {
    static final String ROOT = "/office/import";

    private static final int PAGE = 20;
    private static final int FINDINGS = 50;
    private static final int EXPORT = 2_000;

    private final Imports imports;
    private final Reason reason;

    ImportPages(Imports imports, Reason reason) {
        this.imports = imports;
        this.reason = reason;
    }

    @GET
    public Page list(@QueryParam("skip") @DefaultValue("0") int skip) {
        return Page.of("imports", overview(skip));
    }

    @POST
    public Object start(@Context Visit visit, Input<NewImport> input) throws IOException {
        if (!input.valid()) {
            return Page.invalid("imports", overview(0), input);
        }
        NewImport form = input.form();
        try (InputStream content = form.file().open()) {
            UUID id = imports.start(
                    form.profile(), form.file().name(), content, visit.caller().login());
            return Done.created(ROOT + "/" + id, model(visit, run(id), "", 0));
        } catch (ProfileMistake mistake) {
            input.problems().add("profile", mistake.getMessage(), mistake.arguments());
            return Page.invalid("imports", overview(0), input);
        }
    }

    @GET
    @Path("{id}")
    public Page show(
            @Context Visit visit,
            @PathParam("id") UUID id,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("after") @DefaultValue("0") long after) {
        return Page.of("import", model(visit, run(id), outcome, after));
    }

    @POST
    @Path("{id}/stop")
    public Done stop(@PathParam("id") UUID id) {
        imports.stop(run(id));
        return Done.to(ROOT + "/" + id).saying("exchange.stopping");
    }

    @GET
    @Path("{id}/report.csv")
    public Spreadsheet report(@Context Visit visit, @PathParam("id") UUID id) {
        return report(visit, run(id), Spreadsheet.Format.CSV);
    }

    @GET
    @Path("{id}/report.xlsx")
    public Spreadsheet workbook(@Context Visit visit, @PathParam("id") UUID id) {
        return report(visit, run(id), Spreadsheet.Format.XLSX);
    }

    private Spreadsheet report(Visit visit, ImportRun run, Spreadsheet.Format format) {
        List<String> columns = List.of(
                visit.text("exchange.report.line"),
                visit.text("exchange.report.outcome"),
                visit.text("exchange.report.reason"),
                visit.text("exchange.report.raw"));
        return new Spreadsheet(
                "import-" + run.id(),
                format,
                columns,
                new FindingStream(imports.runs(), run.id(), EXPORT).rows().map(finding -> {
                    FindingLine line = line(visit, finding);
                    return List.<Object>of(
                            line.line(), visit.text("exchange.outcome." + line.outcome()), line.words(), line.raw());
                }));
    }

    private ImportRun run(UUID id) {
        return imports.find(id).orElseThrow(() -> new Missing("import " + id));
    }

    private Overview overview(int skip) {
        int from = Math.max(0, skip);
        List<ImportRun> found = imports.newest(from, PAGE + 1);
        List<ImportRun> page = found.subList(0, Math.min(PAGE, found.size()));
        return new Overview(
                imports.profiles().stream().map(Profiles.ProfileEntry::name).toList(),
                page,
                from == 0 ? null : Math.max(0, from - PAGE),
                found.size() > PAGE ? from + PAGE : null);
    }

    private Detail model(Visit visit, ImportRun run, String outcome, long after) {
        List<Finding> found = imports.runs().findings(run.id(), outcome, after, FINDINGS + 1);
        List<FindingLine> lines = found.stream()
                .limit(FINDINGS)
                .map(finding -> line(visit, finding))
                .toList();
        return new Detail(
                run,
                imports.percent(run),
                reason.words(visit, run.message()),
                imports.trouble(run).orElse(null),
                imports.runs().earlier(run).orElse(null),
                outcome,
                lines,
                after > 0,
                found.size() > FINDINGS ? lines.get(FINDINGS - 1).line() : null);
    }

    private FindingLine line(Visit visit, Finding finding) {
        return new FindingLine(finding.line(), finding.outcome(), reason.words(visit, finding.reason()), finding.raw());
    }

    /** A file and how to read it. */
    public record NewImport(String profile, Upload file) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(profile != null, "profile", "exchange.form.profile");
            problems.demand(file != null && file.size() > 0, "file", "exchange.form.file");
        }
    }

    /**
     * @param newer rows to skip for the newer page, or null
     * @param older rows to skip for the older page, or null
     */
    public record Overview(List<String> profiles, List<ImportRun> imports, Integer newer, Integer older) {}

    /**
     * @param failure why it ended without reading the file to its end, in words
     * @param trouble what made the last attempt fail, while the next one is waited for; else null
     * @param earlier an earlier import of the same file with the same profile, or null
     * @param next keyset of the next page of findings, or null
     */
    public record Detail(
            ImportRun run,
            int percent,
            String failure,
            String trouble,
            ImportRun earlier,
            String outcome,
            List<FindingLine> findings,
            boolean paged,
            Long next) {}

    /** A finding in words. */
    public record FindingLine(long line, String outcome, String words, String raw) {}
}
