package pl.ibok.forms.pages;

import java.util.Arrays;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.forms.catalogue.Catalogue;
import pl.ibok.forms.catalogue.Category;
import pl.ibok.forms.catalogue.PaperForm;

/** The catalogue, open to anyone; who is signed in sees more forms. */
@Path("/")
public final class CataloguePage {
    private final Catalogue catalogue;

    public CataloguePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Open
    public Page catalogue(@Context Visit visit, Input<Search> input) {
        Search search = input.form();
        Category wanted = Category.of(search.category()).orElse(null);
        boolean stranger = !visit.caller().signedIn();
        List<PaperForm> found = catalogue.list(visit.today(), wanted, search.q(), search.after(), true, stranger);
        List<PaperForm> shown = found.subList(0, Math.min(found.size(), Catalogue.PAGE));
        return Page.of(
                "forms-catalogue",
                new Model(
                        wanted == null ? null : wanted.word(),
                        search.q(),
                        Arrays.stream(Category.values()).map(Category::word).toList(),
                        shown,
                        found.size() > Catalogue.PAGE
                                ? shown.get(Catalogue.PAGE - 1).code()
                                : null,
                        search.after() != null,
                        stranger));
    }

    /**
     * @param next code after which the next page begins, or null
     * @param stranger whether only forms that are open to anyone are listed
     */
    public record Model(
            String category,
            String q,
            List<String> categories,
            List<PaperForm> forms,
            String next,
            boolean continued,
            boolean stranger) {}
}
