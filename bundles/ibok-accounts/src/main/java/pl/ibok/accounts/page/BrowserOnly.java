package pl.ibok.accounts.page;

import pl.ibok.api.access.Denied;
import pl.ibok.api.web.Visit;

/** What a token must not do, whatever its scopes: change the account it belongs to. */
final class BrowserOnly {
    private BrowserOnly() {}

    static void check(Visit visit) {
        if (visit.caller().byToken()) {
            throw Denied.open("accounts.by-token");
        }
    }
}
