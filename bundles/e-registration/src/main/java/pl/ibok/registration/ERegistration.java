package pl.ibok.registration;

import java.util.List;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.access.Permission;
import pl.ibok.api.cases.CaseTypes;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.notices.Topics;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.print.Printer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.Tries;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.StartFacts;
import pl.ibok.registration.demo.DemoCases;
import pl.ibok.registration.file.Answers;
import pl.ibok.registration.file.Attachments;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Chronicle;
import pl.ibok.registration.file.Desk;
import pl.ibok.registration.file.Escalation;
import pl.ibok.registration.file.Filing;
import pl.ibok.registration.file.Following;
import pl.ibok.registration.file.Handling;
import pl.ibok.registration.file.Reception;
import pl.ibok.registration.file.Talking;
import pl.ibok.registration.office.CannedAnswers;
import pl.ibok.registration.office.CannedPage;
import pl.ibok.registration.office.EntryPage;
import pl.ibok.registration.office.FieldsPage;
import pl.ibok.registration.office.QueuePage;
import pl.ibok.registration.office.QueueViews;
import pl.ibok.registration.office.TypeViews;
import pl.ibok.registration.office.TypesPage;
import pl.ibok.registration.office.WorkPage;
import pl.ibok.registration.open.FollowPage;
import pl.ibok.registration.open.OpenPage;
import pl.ibok.registration.pages.CasePage;
import pl.ibok.registration.pages.CaseViews;
import pl.ibok.registration.pages.CasesPage;
import pl.ibok.registration.pages.Filer;
import pl.ibok.registration.pages.NewCasePage;
import pl.ibok.registration.pages.Papers;
import pl.ibok.registration.search.Finding;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Types;

/** The e-service of reports and requests, put together from the ports it is given. */
public final class ERegistration implements EService {
    private final Rules rules;
    private final RegistrationFacts facts;
    private final RegistrationData data;
    private final Following following;
    private final Escalation escalation;
    private final DemoCases demo;
    private final Types types;
    private final Cases cases;
    private final Desk desk;
    private final Finding finding;
    private final List<Object> pages;
    private final List<Object> officePages;

    public ERegistration(
            Store store,
            Files files,
            Once once,
            Outbox outbox,
            Tries tries,
            Audit audit,
            Correspondents staff,
            Notices notices,
            Intake intake,
            Printer printer,
            Customers customers,
            Meters meters,
            Settings settings,
            Clock clock,
            Finding finding) {
        this.finding = finding;
        rules = new Rules(settings);
        facts = new RegistrationFacts(store);
        data = new RegistrationData(store, files, finding.rows());
        cases = new Cases(store);
        desk = new Desk(store);
        types = new Types(store);
        Answers answers = new Answers(store);
        Attachments attachments = new Attachments(store);
        Chronicle chronicle = new Chronicle(store, outbox, audit, notices, clock);
        Filing filing = new Filing(store, cases, answers, attachments, chronicle, finding.rows(), clock);
        Handling handling = new Handling(store, cases, chronicle);
        Talking talking = new Talking(store, cases, attachments, chronicle);
        Reception reception = new Reception(intake, files);
        following = new Following(store, cases, clock);
        escalation = new Escalation(store, desk, cases, chronicle, rules, clock);
        demo = new DemoCases(types, filing, handling, cases, meters, customers);
        CaseViews views = new CaseViews(types, answers, chronicle, attachments);
        Papers papers = new Papers(attachments, files, printer);
        Filer filer = new Filer(filing, reception, once);
        pages = List.of(
                new CasesPage(cases),
                new NewCasePage(types, filer, customers, meters),
                new CasePage(cases, views, talking, reception, papers, once),
                new OpenPage(types, filer, cases, following, tries, rules, store),
                new FollowPage(following, views, talking, reception, papers, once, tries, rules));
        CannedAnswers canned = new CannedAnswers(store);
        Drafts drafts = new Drafts(store, types, audit, clock);
        TypeViews typeViews = new TypeViews(types, drafts);
        QueueViews queue = new QueueViews(desk, cases, views, types, canned, customers, staff, finding, audit);
        officePages = List.of(
                new QueuePage(queue),
                new WorkPage(cases, handling, queue, views, types, papers, audit),
                new EntryPage(types, filer, customers, meters, audit),
                new TypesPage(types, drafts, typeViews),
                new FieldsPage(drafts, typeViews),
                new CannedPage(canned, types, audit));
    }

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.customer("registration.view"),
                Permission.customer("registration.file"),
                Permission.staff("registration.handle", "clerk", "administrator"),
                Permission.staff("registration.types", "administrator"));
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
        return List.of(new OpenLink(
                "/e-registration/open", "wrench", "registration.open.link", "registration.open.link.hint"));
    }

    public StartFacts startFacts() {
        return facts;
    }

    public DeclaredSettings settings() {
        return rules;
    }

    public PersonalData personalData() {
        return data;
    }

    public Topics topics() {
        return new RegistrationTopics();
    }

    public SecretLinks following() {
        return following;
    }

    public Chore escalation() {
        return escalation;
    }

    public DemoActor demoActor() {
        return demo;
    }

    public CaseTypes caseTypes() {
        return (code, locale) -> types.offered(code)
                .map(type -> new CaseTypes.CaseLink(
                        type.nameIn(locale), (type.open() ? "/e-registration/open/" : "/e-registration/new/") + code));
    }

    public SearchRows searchRows() {
        return finding.rows();
    }

    public CustomerPart customerPart() {
        return new OfficePorts.OfCustomer(cases);
    }

    public OfficeQueue officeQueue() {
        return new OfficePorts.Waiting(desk);
    }
}
