package pl.ibok.office.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;
import pl.ibok.office.search.Search.Found;
import pl.ibok.office.search.Search.Hit;
import pl.ibok.office.search.Search.How;
import pl.ibok.office.search.Search.Searcher;

/** What was found; what can only be one thing opens by itself. */
@Path("/search")
@Requires(OfficeModule.SEE)
public final class SearchPage {
    private static final int MOST = 30;
    private static final int LONGEST = 100;

    private final Search search;
    private final Texts texts;
    private final Audit audit;

    public SearchPage(Search search, Texts texts, Audit audit) {
        this.search = search;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * @param typed what was looked for
     * @param alike whether these are only alike, nothing has just these words
     * @param others whether what is alike may be asked for beside these
     */
    record Results(String typed, boolean alike, boolean others, boolean more, List<Line> hits) {}

    /** @param kind in words */
    record Line(String kind, String title, String text, String customer, String path) {}

    @GET
    public Object find(
            @Context Visit visit,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("alike") @DefaultValue("false") boolean alike) {
        String sought =
                typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        if (sought.isEmpty()) {
            return Page.of("office-search", new Results("", false, false, false, List.of()));
        }
        Found found = search.find(sought, searcher(visit), alike, MOST);
        audit.record("office.searched", null, "search", sought);
        List<Hit> hits = found.how() == How.KEY ? found.hits() : oncePerPath(found.hits());
        Set<String> paths = hits.stream().map(Hit::path).collect(Collectors.toSet());
        if (paths.size() == 1 && !found.more() && found.how() != How.ALIKE && !visit.program()) {
            return Done.to(hits.get(0).path());
        }
        return Page.of(
                "office-search",
                new Results(
                        sought,
                        found.how() == How.ALIKE,
                        found.how() == How.WORDS,
                        found.more(),
                        hits.stream().map(hit -> line(visit, hit)).toList()));
    }

    private Searcher searcher(Visit visit) {
        Set<String> permissions = visit.caller().staffPermissions();
        Set<String> modules = new HashSet<>();
        for (String kind : search.modules()) {
            texts.of(kind, visit.locale(), visit.today()).ifPresent(words -> modules.add(kind));
        }
        return new Searcher(permissions, modules);
    }

    /** A customer, their meters and places all open the same page: the first of them is enough, the customer where there is one. */
    private static List<Hit> oncePerPath(List<Hit> hits) {
        Map<String, Hit> first = new LinkedHashMap<>();
        for (Hit hit : hits) {
            first.merge(hit.path(), hit, (one, other) -> other.id().equals(other.customer()) ? other : one);
        }
        return new ArrayList<>(first.values());
    }

    private Line line(Visit visit, Hit hit) {
        String module = hit.kind().substring(0, hit.kind().indexOf('.'));
        String kind = texts.of(module, visit.locale(), visit.today())
                .map(words -> words.text("search." + hit.kind()))
                .orElse(hit.kind());
        return new Line(kind, hit.title(), hit.text(), hit.customer(), hit.path());
    }
}
