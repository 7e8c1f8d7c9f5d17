package pl.ibok.forms;

import java.util.List;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Permission;
import pl.ibok.api.cases.CaseTypes;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.print.Printer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.StartFacts;
import pl.ibok.forms.catalogue.Catalogue;
import pl.ibok.forms.catalogue.Editing;
import pl.ibok.forms.demo.DemoEditor;
import pl.ibok.forms.office.NewFormPage;
import pl.ibok.forms.office.OfficeCataloguePage;
import pl.ibok.forms.office.OfficeFormPage;
import pl.ibok.forms.pages.CataloguePage;
import pl.ibok.forms.pages.FormPage;
import pl.ibok.forms.pages.OwnData;

/** The e-service of forms, put together from the ports it is given. */
public final class EForms implements EService {
    private final StartFacts facts;
    private final DemoActor demo;
    private final SearchRows rows;
    private final List<Object> pages;
    private final List<Object> officePages;

    public EForms(
            Store store,
            Files files,
            Once once,
            Audit audit,
            Access access,
            Intake intake,
            Printer printer,
            Customers customers,
            Meters meters,
            Clock clock,
            List<CaseTypes> cases,
            List<SearchIndex> index,
            Jobs jobs) {
        Catalogue catalogue = new Catalogue(store);
        rows = new SearchRows(store, jobs, index, Editing.FOUND, 1);
        Editing editing = new Editing(store, files, printer, audit, rows, clock);
        facts = new FormsFacts(catalogue);
        demo = new DemoEditor(catalogue, editing, files, printer);
        pages = List.of(
                new CataloguePage(catalogue),
                new FormPage(catalogue, new OwnData(customers, meters), files, printer, access, cases));
        officePages = List.of(
                new OfficeCataloguePage(catalogue),
                new NewFormPage(editing, intake, once),
                new OfficeFormPage(catalogue, editing, intake, files, once));
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.customer("forms.fill"), Permission.staff("forms.edit", "editor", "administrator"));
    }

    @Override
    public List<Object> pages() {
        return pages;
    }

    @Override
    public List<Object> officePages() {
        return officePages;
    }

    @Override
    public List<OpenLink> openLinks() {
        return List.of(new OpenLink("/e-forms", "forms", "forms.open.link", "forms.open.link.hint"));
    }

    public StartFacts startFacts() {
        return facts;
    }

    public SearchRows searchRows() {
        return rows;
    }

    public DemoActor demoActor() {
        return demo;
    }

    public PersonalData personalData() {
        return new FormsData();
    }
}
