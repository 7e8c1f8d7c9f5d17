package pl.ibok.forms.office;

import java.util.Arrays;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.forms.catalogue.Catalogue;
import pl.ibok.forms.catalogue.Category;
import pl.ibok.forms.catalogue.PaperForm;
import pl.ibok.forms.pages.Search;

/** All forms, those included that customers don't find. */
@Path("/")
@Requires("forms.edit")
public final class OfficeCataloguePage {
    private final Catalogue catalogue;

    public OfficeCataloguePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public Page all(@Context Visit visit, Input<Search> input) {
        Search search = input.form();
        Category wanted = Category.of(search.category()).orElse(null);
        List<PaperForm> found = catalogue.list(visit.today(), wanted, search.q(), search.after(), false, false);
        List<PaperForm> shown = found.subList(0, Math.min(found.size(), Catalogue.PAGE));
        return Page.of(
                "forms-office",
                new Model(
                        wanted == null ? null : wanted.word(),
                        search.q(),
                        categories(),
                        shown.stream()
                                .map(form -> new Line(form, form.offered(visit.today())))
                                .toList(),
                        found.size() > Catalogue.PAGE
                                ? shown.get(Catalogue.PAGE - 1).code()
                                : null,
                        search.after() != null));
    }

    static List<String> categories() {
        return Arrays.stream(Category.values()).map(Category::word).toList();
    }

    /** @param next code after which the next page begins, or null */
    record Model(
            String category, String q, List<String> categories, List<Line> forms, String next, boolean continued) {}

    /** @param offered whether customers find it today */
    record Line(PaperForm form, boolean offered) {}
}
