package pl.ibok.office;

import java.util.List;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.search.CustomerFinder;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.settings.SettingHistory;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.JobList;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Asking;
import pl.ibok.api.web.Texts;
import pl.ibok.office.administration.AdministrationPage;
import pl.ibok.office.administration.DeadLetterPages;
import pl.ibok.office.administration.EServicePages;
import pl.ibok.office.administration.HealthPage;
import pl.ibok.office.administration.JobPages;
import pl.ibok.office.administration.Maintenance;
import pl.ibok.office.administration.MaintenancePage;
import pl.ibok.office.administration.SettingBook;
import pl.ibok.office.administration.SettingPages;
import pl.ibok.office.customer.ActingPage;
import pl.ibok.office.customer.CustomerPage;
import pl.ibok.office.search.CustomersByWords;
import pl.ibok.office.search.Search;
import pl.ibok.office.search.SearchData;
import pl.ibok.office.search.SearchPage;
import pl.ibok.office.search.StoredIndex;
import pl.ibok.office.start.OfficeFrame;
import pl.ibok.office.start.Preferences;
import pl.ibok.office.start.ShortcutsPage;
import pl.ibok.office.start.StartPage;

/** Everything of the office, put together: by Blueprint in the server, by tests on a fresh database. */
public final class Office implements AutoCloseable {
    private static final int THREADS = 8;
    private static final long PATIENCE_MILLIS = 1_500;

    private final Asking asking = new Asking("office", THREADS, PATIENCE_MILLIS);
    private final Store store;
    private final Maintenance maintenance;
    private final Preferences preferences;
    private final OfficeFrame frame;
    private final OfficeModule module;

    public Office(
            Store store,
            Clock clock,
            Access access,
            Acting acting,
            Audit audit,
            Customers customers,
            Settings settings,
            SettingHistory history,
            Jobs jobs,
            JobList jobList,
            DeadLetters deadLetters,
            Signals signals,
            Texts texts,
            Ports ports) {
        this.store = store;
        maintenance = new Maintenance(store, settings, clock);
        preferences = new Preferences(store, signals);
        frame = new OfficeFrame(texts, clock, maintenance, preferences);
        SettingBook book = new SettingBook(ports.settings(), settings, history, texts);
        Parts parts = new Parts(asking, access, texts);
        module = new OfficeModule(List.of(
                new StartPage(parts, ports, texts, jobList, deadLetters, clock),
                new SearchPage(new Search(store), texts, audit),
                new CustomerPage(customers, access, acting, parts, ports.parts()),
                new ActingPage(acting),
                new ShortcutsPage(preferences),
                new AdministrationPage(),
                new JobPages(jobs, jobList, texts, audit, store, clock),
                new DeadLetterPages(deadLetters, audit, store),
                new HealthPage(asking, ports, texts),
                new SettingPages(book, clock),
                new MaintenancePage(maintenance, clock),
                new EServicePages(ports.eServices(), audit, store)));
    }

    public OfficeModule module() {
        return module;
    }

    public SearchIndex search() {
        return new StoredIndex(store);
    }

    public CustomerFinder customerFinder() {
        return new CustomersByWords(store);
    }

    public Maintenance maintenance() {
        return maintenance;
    }

    public Preferences preferences() {
        return preferences;
    }

    public OfficeFrame frame() {
        return frame;
    }

    public PersonalData personalData() {
        return new SearchData(store);
    }

    /** Ends the threads that ask. */
    @Override
    public void close() {
        asking.close();
    }
}
