package pl.ibok.registry;

import java.util.List;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Topics;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.WebModule;
import pl.ibok.registry.consent.ConsentRegister;
import pl.ibok.registry.profile.Profile;
import pl.ibok.registry.search.Findable;

/** What customers and the office do with contact data and consents, put together. */
public final class CustomerDesk {
    private final Consents consents;
    private final Profile profile;

    /**
     * @param notices empty or one
     * @param kinds declared by other bundles, as they come and go
     */
    public CustomerDesk(
            Store store,
            Clock clock,
            Customers customers,
            Access access,
            Audit audit,
            Settings settings,
            List<Notices> notices,
            List<ConsentKind> kinds,
            Findable findable) {
        consents = new ConsentRegister(store, clock, access, audit);
        profile = new Profile(store, clock, customers, access, audit, settings, notices, consents, kinds, findable);
    }

    public Consents consents() {
        return consents;
    }

    public WebModule module() {
        return profile.module();
    }

    public DeclaredSettings settings() {
        return profile.rules();
    }

    public OfficeQueue queue() {
        return profile.queue();
    }

    public Topics topics() {
        return profile.topics();
    }

    public FramePart frame() {
        return profile.frame();
    }
}
