package pl.ibok.information;

import java.util.List;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Permission;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Topics;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.OpenFacts;
import pl.ibok.api.web.StartFacts;
import pl.ibok.information.demo.DemoInformation;
import pl.ibok.information.feed.AtomPage;
import pl.ibok.information.feed.CalendarPage;
import pl.ibok.information.feed.JsonFeedPage;
import pl.ibok.information.feed.RssPage;
import pl.ibok.information.office.DeskPage;
import pl.ibok.information.office.OutageRules;
import pl.ibok.information.office.PostFilesPage;
import pl.ibok.information.office.PostPage;
import pl.ibok.information.office.SamplesPage;
import pl.ibok.information.office.VersionsPage;
import pl.ibok.information.office.WithdrawPage;
import pl.ibok.information.office.ZonePage;
import pl.ibok.information.pages.ArchivePage;
import pl.ibok.information.pages.ArticlePage;
import pl.ibok.information.pages.NewsPage;
import pl.ibok.information.pages.OutagesPage;
import pl.ibok.information.pages.Own;
import pl.ibok.information.pages.PostViews;
import pl.ibok.information.pages.QualityPage;
import pl.ibok.information.pages.TariffsPage;
import pl.ibok.information.post.Editing;
import pl.ibok.information.post.PostFiles;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.Telling;
import pl.ibok.information.quality.Laboratory;
import pl.ibok.information.quality.Quality;

/** The e-service of notices, outages, tariffs and the quality of water, put together from the ports it is given. */
public final class EInformation implements EService {
    private final InformationFacts facts;
    private final InformationData data;
    private final SearchRows rows;
    private final Telling telling;
    private final DemoInformation demo;
    private final OutageRules rules;
    private final List<Object> pages;
    private final List<Object> officePages;

    public EInformation(
            Store store,
            Files files,
            Once once,
            Access access,
            Audit audit,
            Notices notices,
            Intake intake,
            Streets streets,
            Pricing pricing,
            List<SearchIndex> index,
            Jobs jobs,
            Settings settings,
            Clock clock) {
        Posts posts = new Posts(store);
        PostFiles attached = new PostFiles(store, files, intake, audit, clock);
        Quality quality = new Quality(store);
        Laboratory laboratory = new Laboratory(store, audit);
        Own own = new Own(access, streets);
        PostViews views = new PostViews(posts, attached, clock);
        rows = new SearchRows(store, jobs, index, Editing.FOUND, 1);
        telling = new Telling(store, posts, streets, notices, clock);
        Editing editing = new Editing(store, posts, telling, rows, audit, clock);
        facts = new InformationFacts(posts, streets, clock);
        data = new InformationData(store);
        rules = new OutageRules(settings);
        demo = new DemoInformation(posts, editing, quality, laboratory, streets);
        pages = List.of(
                new NewsPage(posts, own, clock),
                new OutagesPage(posts, views, own, clock),
                new ArticlePage(views),
                new TariffsPage(pricing),
                new QualityPage(quality, own),
                new ArchivePage(posts, clock),
                new AtomPage(posts),
                new RssPage(posts),
                new JsonFeedPage(posts),
                new CalendarPage(posts, clock));
        officePages = List.of(
                new DeskPage(posts),
                new PostPage(posts, editing, attached, rules, once),
                new WithdrawPage(posts, editing),
                new PostFilesPage(posts, attached),
                new VersionsPage(posts, editing),
                new SamplesPage(quality, laboratory),
                new ZonePage(quality, laboratory));
    }

    @Override
    public String name() {
        return "information";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.staff("information.edit", "editor", "administrator"));
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
        return List.of(
                new OpenLink("/e-information", "megaphone", "information.open.link", "information.open.link.hint"));
    }

    public DeclaredSettings settings() {
        return rules;
    }

    public StartFacts startFacts() {
        return facts;
    }

    public OpenFacts openFacts() {
        return facts;
    }

    public PersonalData personalData() {
        return data;
    }

    public Topics topics() {
        return new InformationTopics();
    }

    public Chore telling() {
        return telling;
    }

    public SearchRows searchRows() {
        return rows;
    }

    public DemoActor demoActor() {
        return demo;
    }
}
