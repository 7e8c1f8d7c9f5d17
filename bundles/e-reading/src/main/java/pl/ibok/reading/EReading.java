package pl.ibok.reading;

import java.util.List;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Permission;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Topics;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Pricing;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.Tries;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.StartFacts;
import pl.ibok.reading.demo.DemoReaders;
import pl.ibok.reading.office.Evidences;
import pl.ibok.reading.office.Letters;
import pl.ibok.reading.office.QueuePage;
import pl.ibok.reading.office.QueueViews;
import pl.ibok.reading.office.ReadingsPart;
import pl.ibok.reading.office.ReviewPage;
import pl.ibok.reading.office.ReviewQueue;
import pl.ibok.reading.office.SubmissionsPart;
import pl.ibok.reading.open.OpenPage;
import pl.ibok.reading.pages.AnalysisPage;
import pl.ibok.reading.pages.DayPage;
import pl.ibok.reading.pages.MeterPage;
import pl.ibok.reading.pages.MetersPage;
import pl.ibok.reading.pages.OwnMeters;
import pl.ibok.reading.pages.PhotoField;
import pl.ibok.reading.pages.SubmissionsPage;
import pl.ibok.reading.pages.SubmitPage;
import pl.ibok.reading.pages.SubmitViews;
import pl.ibok.reading.photo.PhotoIntake;
import pl.ibok.reading.submission.Chronicle;
import pl.ibok.reading.submission.DecisionNotices;
import pl.ibok.reading.submission.Judge;
import pl.ibok.reading.submission.PhotoDrafts;
import pl.ibok.reading.submission.Reviewing;
import pl.ibok.reading.submission.Submissions;
import pl.ibok.reading.submission.Submitting;
import pl.ibok.reading.use.Analysing;
import pl.ibok.reading.use.Cost;
import pl.ibok.reading.use.Places;

/** The e-service of meters and readings, put together from the ports it is given. */
public final class EReading implements EService {
    private final Rules rules;
    private final Submissions submissions;
    private final PersonalData data;
    private final StartFacts facts;
    private final DemoActor demo;
    private final CustomerPart readingsPart;
    private final CustomerPart submissionsPart;
    private final ReviewQueue reviewQueue;
    private final List<Object> pages;
    private final List<Object> officePages;

    public EReading(
            Store store,
            Signals signals,
            Files files,
            Once once,
            Outbox outbox,
            Tries tries,
            Audit audit,
            Customers customers,
            Meters meters,
            Readings readings,
            Intervals intervals,
            Pricing pricing,
            Settings settings,
            Notices notices,
            Clock clock) {
        rules = new Rules(settings);
        Judge judge = new Judge(meters, readings, rules);
        submissions = new Submissions(store, signals);
        data = new ReadingData(store, files);
        facts = new ReadingFacts(meters, rules);
        readingsPart = new ReadingsPart(meters);
        submissionsPart = new SubmissionsPart(submissions);
        reviewQueue = new ReviewQueue(store, clock);
        Chronicle chronicle = new Chronicle(store, outbox, audit, clock);
        PhotoDrafts drafts = new PhotoDrafts(store, files, clock);
        PhotoField photos = new PhotoField(new PhotoIntake(), drafts);
        Submitting submitting = new Submitting(store, submissions, chronicle, readings, judge, drafts, rules, clock);
        Reviewing reviewing = new Reviewing(
                store, submissions, chronicle, meters, readings, rules, new DecisionNotices(notices), clock);
        demo = new DemoReaders(meters, judge, submitting, drafts, rules);
        OwnMeters own = new OwnMeters(meters);
        Places places = new Places(meters, readings, intervals);
        Cost cost = new Cost(pricing);
        SubmitViews views = new SubmitViews(meters, judge, cost, rules);
        pages = List.of(
                new MetersPage(meters, submissions, rules),
                new MeterPage(own, readings, submissions, rules),
                new DayPage(own, intervals, rules),
                new SubmitPage(own, judge, submitting, submissions, views, photos, once),
                new SubmissionsPage(submissions, submitting, photos, files),
                new AnalysisPage(places, new Analysing(places, cost)),
                new OpenPage(meters, judge, submitting, tries, rules, store));
        Letters letters = new Letters();
        Evidences evidences = new Evidences(customers, meters, readings, chronicle, reviewing, letters, rules, audit);
        QueueViews queue = new QueueViews(submissions, customers, evidences, reviewing, rules, clock, audit);
        officePages = List.of(
                new QueuePage(queue), new ReviewPage(submissions, reviewing, queue, letters, meters, files, audit));
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public String icon() {
        return "gauge";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.customer("reading.view"),
                Permission.customer("reading.submit"),
                Permission.staff("reading.review", "clerk", "administrator"));
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
        return List.of(new OpenLink("/e-reading/open", "gauge", "reading.open.link", "reading.open.link.hint"));
    }

    public CustomerPart readingsPart() {
        return readingsPart;
    }

    public CustomerPart submissionsPart() {
        return submissionsPart;
    }

    /** Also what happened today. */
    public ReviewQueue reviewQueue() {
        return reviewQueue;
    }

    public SignalListener memory() {
        return submissions.memory();
    }

    public StartFacts startFacts() {
        return facts;
    }

    public DeclaredSettings settings() {
        return rules;
    }

    public DemoActor demoActor() {
        return demo;
    }

    public Topics topics() {
        return new ReadingTopics();
    }

    public PersonalData personalData() {
        return data;
    }
}
