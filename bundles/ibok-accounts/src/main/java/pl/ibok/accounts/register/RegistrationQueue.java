package pl.ibok.accounts.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.store.Store;

/** Registrations that wait for staff. */
public final class RegistrationQueue implements OfficeQueue {
    private final Store store;

    public RegistrationQueue(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "accounts.registrations";
    }

    @Override
    public String permission() {
        return OnboardingModule.ISSUE;
    }

    @Override
    public String path() {
        return "/office/registrations";
    }

    @Override
    public Waiting waiting(LocalDate today) {
        long waiting = store.sql("SELECT count(*) AS n FROM accounts.registration WHERE state = 'waiting'")
                .one(row -> row.big("n"));
        return new Waiting(waiting, 0, 0, null);
    }

    @Override
    public String title(Locale locale) {
        return ResourceBundle.getBundle("i18n.messages", locale, RegistrationQueue.class.getClassLoader())
                .getString("queue.accounts.registrations");
    }
}
