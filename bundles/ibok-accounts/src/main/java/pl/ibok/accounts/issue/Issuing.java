package pl.ibok.accounts.issue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.accounts.Acceptances;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.Grants;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.recover.EmailChanges;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Opens the account that a paper application asks for. It has no password until its letter is printed or its link is used. */
public final class Issuing {
    private final Store store;
    private final Clock clock;
    private final AccountBook book;
    private final Grants grants;
    private final Acceptances acceptances;
    private final Issues issues;
    private final EmailChanges emails;
    private final News news;
    private final Post post;
    private final Audit audit;

    public Issuing(
            Store store,
            Clock clock,
            AccountBook book,
            Grants grants,
            Acceptances acceptances,
            Issues issues,
            EmailChanges emails,
            News news,
            Post post,
            Audit audit) {
        this.store = store;
        this.clock = clock;
        this.book = book;
        this.grants = grants;
        this.acceptances = acceptances;
        this.issues = issues;
        this.emails = emails;
        this.news = news;
        this.post = post;
        this.audit = audit;
    }

    /**
     * Opens the account.
     *
     * @param by login of the member of staff
     * @return empty when the login has been taken meanwhile; nothing has happened then
     */
    Optional<UUID> issue(Customer customer, Application application, String by) {
        return store.inTransaction(() -> {
            boolean byLink = application.way() == Application.Way.LINK;
            // An address from paper is no account's until its owner has confirmed it; a link's arrival does that.
            Optional<UUID> opened =
                    book.openWithoutPassword(application.login(), customer.name(), byLink ? application.email() : null);
            opened.ifPresent(account -> finish(account, customer, application, by));
            return opened;
        });
    }

    private void finish(UUID account, Customer customer, Application application, String by) {
        book.language(account, application.languageCode());
        grants.put(account, customer.code(), Set.of(Grants.EVERYTHING), clock.today(), null);
        issues.record(
                account,
                customer.code(),
                word(application.way()),
                word(application.channel()),
                application.signed(),
                by,
                application.languageCode());
        if (application.regulations() != null) {
            acceptances.record(
                    account,
                    Acceptances.REGULATIONS,
                    application.regulations(),
                    application.signed().atStartOfDay(Clock.WARSAW).toInstant(),
                    Acceptances.Channel.PAPER,
                    by);
        }
        audit.record(
                "accounts.issued",
                customer.code(),
                "account " + application.login(),
                word(application.way()) + ", " + word(application.channel()) + " " + application.signed());
        if (application.way() == Application.Way.LINK) {
            post.linkToAccount(
                    "accounts.activation", Purpose.ACTIVATION, account, Map.of("login", application.login()));
        } else if (application.email() != null) {
            emails.begin(account, application.email(), false);
        }
        if (application.email() == null || !Email.same(application.email(), customer.email())) {
            news.opened(customer, account, application.email());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
