package pl.ibok.registry.profile;

import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Permission;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.registry.ConsentKind;
import pl.ibok.api.registry.Consents;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.WebModule;
import pl.ibok.registry.OwnWords;
import pl.ibok.registry.consent.ConsentPages;
import pl.ibok.registry.consent.ConsentViews;
import pl.ibok.registry.consent.PaperConsents;
import pl.ibok.registry.search.Findable;

/** The pages of contact data and consents, and what they bring to the office. */
public final class Profile {
    private final ProfileRules rules;
    private final ContactChanges changes;
    private final Pages pages;

    public Profile(
            Store store,
            Clock clock,
            Customers customers,
            Access access,
            Audit audit,
            Settings settings,
            List<Notices> notices,
            Consents consents,
            List<ConsentKind> kinds,
            Findable findable) {
        rules = new ProfileRules(settings);
        changes = new ContactChanges(store, clock, access, audit, notices, findable, rules);
        ConsentViews views = new ConsentViews(consents, kinds);
        pages = new Pages(
                List.of(new ProfilePages(customers, changes, rules), new ConsentPages(consents, views)),
                List.of(new ApprovalPages(changes, customers, access, audit)),
                List.of(new PaperConsents(consents, views, customers, access)));
    }

    public ProfileRules rules() {
        return rules;
    }

    public WebModule module() {
        return pages;
    }

    public OfficeQueue queue() {
        return new ChangeQueue(changes);
    }

    public Topics topics() {
        return new ProfileTopics();
    }

    public FramePart frame() {
        return new OfficeLink();
    }

    private record Pages(List<Object> customers, List<Object> office, List<Object> paper) implements WebModule {
        @Override
        public String name() {
            return "registry";
        }

        @Override
        public Map<String, List<Object>> roots() {
            return Map.of("/profile", customers, ApprovalPages.PATH, office, PaperConsents.PATH, paper);
        }

        @Override
        public List<Permission> permissions() {
            return List.of(
                    Permission.customer(ProfilePages.PERMISSION),
                    Permission.customer(ConsentPages.PERMISSION),
                    Permission.staff(ApprovalPages.PERMISSION, "clerk", "administrator"),
                    Permission.staff(PaperConsents.PERMISSION, "clerk", "administrator"));
        }
    }

    /** What customers are told of. */
    private static final class ProfileTopics implements Topics {
        @Override
        public String module() {
            return "registry";
        }

        @Override
        public List<Topic> topics() {
            return List.of(Topic.required("registry.contactChanged"), Topic.optional("registry.changeDecided"));
        }
    }

    private static final class OfficeLink implements FramePart {
        @Override
        public List<FrameLink> office(Caller caller) {
            return caller.staffPermissions().contains(ApprovalPages.PERMISSION)
                    ? List.of(
                            new FrameLink(ApprovalPages.PATH, OwnWords.text("registry.changes.title", caller.locale())))
                    : List.of();
        }
    }
}
